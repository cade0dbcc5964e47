export { UnpaidAlert } from './acts/UnpaidAlert'
