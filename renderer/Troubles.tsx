import { SoundWarning } from './features/audio'
import { DataWarnings } from './features/data-file'
import { StreamWarnings } from './features/outputs'

/** What goes wrong with the shop's file, the stream or the sound, said on every page. */
export function Troubles() {
  return (
    <>
      <DataWarnings />
      <StreamWarnings />
      <SoundWarning />
    </>
  )
}
