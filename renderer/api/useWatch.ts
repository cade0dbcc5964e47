import type { Watch } from '@shared/contract/watches'
import { useEffect } from 'react'
import { useDesk } from './DeskProvider'
import { useTopic } from './hooks'

/** Has OBS asked for something while this is on screen, the window is seen, and it is `wanted`. */
export function useWatch(watch: Watch, wanted = true): void {
  const { client } = useDesk()
  const { seen } = useTopic('sight')
  const watching = seen && wanted
  useEffect(() => {
    if (!watching) return undefined
    void client.invoke(watch, { watching: true })
    return () => void client.invoke(watch, { watching: false })
  }, [client, watch, watching])
}
