export { OverlayDeck } from './OverlayDeck'
