export { ShopPage } from './ShopPage'
