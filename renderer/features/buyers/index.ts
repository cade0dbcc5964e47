export { BuyersPage } from './BuyersPage'
