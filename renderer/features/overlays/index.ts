export { OverlayDeck } from './OverlayDeck'
export { OverlaysPage } from './OverlaysPage'
