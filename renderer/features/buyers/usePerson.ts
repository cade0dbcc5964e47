import type { Person } from '@shared/contract/buyers'
import { useEffect, useState } from 'react'
import { useRows } from '../../api/hooks'
import { useCall } from '../../api/useCall'

/** Somebody's card, read anew when orders change; null until it is there. */
export function usePerson(id: string) {
  const call = useCall()
  const orders = useRows('orders')
  const [person, setPerson] = useState<Person | null>(null)
  useEffect(() => {
    let left = false
    // Joined or deleted meanwhile: whoever did it goes on elsewhere.
    void call('buyers.get', { id }, { quiet: true }).then((result) => {
      if (!left && result.ok) setPerson(result.value)
    })
    return () => {
      left = true
    }
  }, [call, id, orders])
  return { person, setPerson }
}
