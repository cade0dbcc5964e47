export { HeaderOutputs } from './HeaderOutputs'
export { OutputDeck } from './OutputDeck'
export { StatusFigures } from './StatusFigures'
export { StreamWarnings } from './StreamWarnings'
