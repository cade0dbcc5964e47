import { useEffect, useMemo, useState } from 'react'
import { useCall } from '../../../api/useCall'
import { createLatest } from './latest'

/** How long what the hand set stays on screen after OBS took it: until the pushed state has caught up. */
const settleMs = 300

/** A fader under the hand: it stands where the hand is, OBS follows as fast as it can, and then it stands where OBS is. */
export function useFader(
  id: string,
  volumeDb: number,
): { readonly volumeDb: number; readonly move: (wanted: number) => void } {
  const call = useCall()
  const [held, setHeld] = useState<number | null>(null)
  const [settling, setSettling] = useState(false)
  const latest = useMemo(
    () =>
      createLatest<number>(
        async (wanted) => {
          const result = await call('mixer.setVolume', { id, volumeDb: wanted })
          return result.ok
        },
        () => setSettling(true),
      ),
    [call, id],
  )
  useEffect(() => {
    if (!settling) return
    const timer = setTimeout(() => {
      setSettling(false)
      setHeld(null)
    }, settleMs)
    return () => clearTimeout(timer)
  }, [settling, held])
  return {
    volumeDb: held ?? volumeDb,
    move(wanted: number) {
      setSettling(false)
      setHeld(wanted)
      latest(wanted)
    },
  }
}
