export { AudioDeck } from './AudioDeck'
export { SoundWarning } from './SoundWarning'
