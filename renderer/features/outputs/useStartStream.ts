import { useState } from 'react'
import { useWindow } from '../../api/hooks'
import { useCall, useTellFailure } from '../../api/useCall'

/** Starts to stream; where no server or key is set it opens the form for them instead. */
export function useStartStream(): { readonly start: () => void; readonly pending: boolean } {
  const call = useCall()
  const tellFailure = useTellFailure()
  const show = useWindow((window) => window.show)
  const [pending, setPending] = useState(false)
  async function start(): Promise<void> {
    setPending(true)
    const result = await call('outputs.startStream', {}, { quiet: true })
    setPending(false)
    if (result.ok) return
    // OBS itself is asked: the host may have set it up there a moment ago.
    if (result.error.code === 'stream_key_missing') show('streamService')
    else tellFailure(result.error)
  }
  return { pending, start: () => void start() }
}
