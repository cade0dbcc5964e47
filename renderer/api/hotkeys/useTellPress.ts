import { showNotification } from '@mantine/notifications'
import { useCallback } from 'react'

/** Says what a key did; a later press takes the place of the words of an earlier one. */
export function useTellPress(): (message: string) => void {
  return useCallback((message) => {
    showNotification({ id: `hotkey-${message}`, message, autoClose: 3_000 })
  }, [])
}
