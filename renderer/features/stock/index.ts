export { PriceRulesPage } from './rules/PriceRulesPage'
export { StockPage } from './StockPage'
