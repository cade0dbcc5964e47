export type { DeckPanel } from './Deck'
export { StudioPage } from './StudioPage'
