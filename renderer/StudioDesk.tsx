import { AudioDeck } from './features/audio'
import { ChatSide } from './features/chat'
import { OutputDeck } from './features/outputs'
import { OverlayDeck } from './features/overlays'
import { PanicControl, SceneDeck } from './features/scenes'
import { StarterShowInvite } from './features/starter-show'
import { type DeckPanel, StudioPage } from './features/studio'
import { Troubles } from './Troubles'

const deck: readonly DeckPanel[] = [
  { id: 'scenes', content: <SceneDeck /> },
  { id: 'audio', content: <AudioDeck /> },
  { id: 'overlays', content: <OverlayDeck /> },
  { id: 'outputs', content: <OutputDeck /> },
]

const warnings = (
  <>
    <StarterShowInvite />
    <Troubles />
  </>
)

/** The studio with everything that stands in it: what the window opens with, and the most of what it must read. */
export function StudioDesk() {
  return <StudioPage side={<ChatSide />} deck={deck} always={<PanicControl />} warnings={warnings} />
}
