export { DataSection } from './DataSection'
export { DataWarnings } from './DataWarnings'
export { RescueChoices } from './RescueChoices'
