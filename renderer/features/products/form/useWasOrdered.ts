import { useEffect, useState } from 'react'
import { useCall } from '../../../api/useCall'

/** Whether any order ever held a product; null until it is known. A new one, without an id, never was ordered. */
export function useWasOrdered(id: string | null): boolean | null {
  const call = useCall()
  const [ordered, setOrdered] = useState<boolean | null>(id === null ? false : null)
  useEffect(() => {
    if (id === null) return
    let left = false
    void call('products.wasOrdered', { id }).then((result) => {
      if (!left && result.ok) setOrdered(result.value.ordered)
    })
    return () => {
      left = true
    }
  }, [call, id])
  return ordered
}
