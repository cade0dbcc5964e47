import type { Backup } from '@shared/contract/backups'
import { useEffect, useState } from 'react'
import { useCall } from '../../api/useCall'

/** All that can be restored, the newest first, read when this first shows; null until it is known. */
export function useBackups(): readonly Backup[] | null {
  const call = useCall()
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  useEffect(() => {
    let left = false
    void call('backups.list', {}).then((result) => {
      if (!left) setBackups(result.ok ? result.value : [])
    })
    return () => {
      left = true
    }
  }, [call])
  return backups
}
