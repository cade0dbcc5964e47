export { ProductsPage } from './ProductsPage'
