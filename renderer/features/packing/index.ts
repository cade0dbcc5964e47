export { PackingPage } from './PackingPage'
