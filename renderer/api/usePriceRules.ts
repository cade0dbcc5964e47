import type { CallInput } from '@shared/contract'
import type { PriceRule } from '@shared/contract/order-desk'
import { useCallback, useEffect, useState } from 'react'
import { useCall } from './useCall'

/** What is granted for quantities, null until it is known; `replace` answers whether the new rules are stored. */
export function usePriceRules(): {
  readonly rules: readonly PriceRule[] | null
  readonly replace: (rules: CallInput<'orders.setRules'>['rules']) => Promise<boolean>
} {
  const call = useCall()
  const [rules, setRules] = useState<readonly PriceRule[] | null>(null)
  useEffect(() => {
    let left = false
    void call('orders.rules', {}).then((result) => {
      if (!left && result.ok) setRules(result.value)
    })
    return () => {
      left = true
    }
  }, [call])
  const replace = useCallback(
    async (wanted: CallInput<'orders.setRules'>['rules']) => {
      const stored = await call('orders.setRules', { rules: wanted })
      if (stored.ok) setRules(stored.value)
      return stored.ok
    },
    [call],
  )
  return { rules, replace }
}
