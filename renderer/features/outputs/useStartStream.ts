import { useTopic, useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'

/** Starts to stream; where no server or key is set it opens the form for them instead. */
export function useStartStream(): { readonly start: () => void; readonly pending: boolean } {
  const { service } = useTopic('outputs')
  const show = useWindow((window) => window.show)
  const { run, pending } = useAction('outputs.startStream')
  return {
    pending,
    start() {
      if (service !== null && (service.server === '' || !service.hasKey)) show('streamService')
      else void run({})
    },
  }
}
