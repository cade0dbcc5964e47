export { PanicBar } from './PanicBar'
export { PanicControl } from './PanicControl'
export { SceneDeck } from './SceneDeck'
export { usePanic } from './usePanic'
