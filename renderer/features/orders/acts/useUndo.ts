import { showNotification } from '@mantine/notifications'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'

/** What would be taken back, in words, or null when there is nothing; and the way to take it back. */
export function useUndo(): { readonly words: string | null; readonly undo: () => Promise<void> } {
  const { t } = useTranslation('orderDesk')
  const { next } = useTopic('undo')
  const call = useCall()
  const underWay = useRef(false)
  const undo = useCallback(async () => {
    // Each press takes one step back; one pressed while that is under way would take another, unseen one.
    if (underWay.current) return
    underWay.current = true
    const result = await call('orders.undo', {})
    underWay.current = false
    if (!result.ok) return
    const { kind } = result.value
    showNotification({
      id: 'order-undone',
      message: t('undo.done', { what: t(`undo.kinds.${kind}`) }),
      autoClose: 3_000,
    })
  }, [call, t])
  if (next === null) return { words: null, undo }
  const what = t(`undo.kinds.${next.kind}`)
  const words =
    next.orders === 1
      ? t('undo.one', { what, number: next.number })
      : t('undo.what', { what, count: next.orders })
  return { words, undo }
}
