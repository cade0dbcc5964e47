export { OrderActsProvider } from './acts/OrderActsProvider'
export { UnpaidAlert } from './acts/UnpaidAlert'
export { OrdersPage } from './OrdersPage'
