import { useEffect, useState } from 'react'
import type { EventPayload } from '@shared/contract'
import { useDesk } from '../../api/DeskProvider'

type Progress = EventPayload<'documents.progress'>

/** How far the making is that is under way; null before it has told anything, and when nothing is made. */
export function useProgress(pending: boolean): Progress | null {
  const { client } = useDesk()
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    if (!pending) return
    const stopListening = client.listen('documents.progress', setProgress)
    return () => {
      stopListening()
      setProgress(null)
    }
  }, [client, pending])
  return progress
}
