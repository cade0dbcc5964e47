import type { ShowSummary } from '@shared/contract/shows'
import { useEffect, useState } from 'react'
import { useTopic } from './hooks'
import { useCall } from './useCall'

/** All shows, newest first, with the figures of the live or last one as they are now; null until they are known. */
export function useShows(): readonly ShowSummary[] | null {
  const call = useCall()
  const { show: latest } = useTopic('show')
  const [listed, setListed] = useState<readonly ShowSummary[] | null>(null)
  // A show that begins or ends changes the list; its figures come with the topic.
  const latestId = latest?.id
  const latestState = latest?.state
  useEffect(() => {
    let left = false
    void call('shows.list', {}).then((result) => {
      if (!left) setListed(result.ok ? result.value : [])
    })
    return () => {
      left = true
    }
  }, [call, latestId, latestState])
  if (listed === null) return null
  const others = listed.filter(({ id }) => id !== latest?.id)
  return [...(latest ? [latest] : []), ...others].sort((one, other) => other.startedAt - one.startedAt)
}
