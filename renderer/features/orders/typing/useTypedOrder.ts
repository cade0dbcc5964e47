import { useLocalStorage } from '@mantine/hooks'
import { showNotification } from '@mantine/notifications'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PriceRule, TypedOrder } from '@shared/contract/order-desk'
import type { Recipient } from '@shared/contract/orders'
import { formatYuan } from '@shared/domain/money'
import { useTopic, useView } from '../../../api/hooks'
import { useCall, useErrorWords } from '../../../api/useCall'
import { useRegions } from '../../../api/useRegions'
import { itemsInWords } from '../orderView'
import { checkFields, fillFrom, longest } from '../recipientForm'
import { estimateOf } from './estimate'
import { isShort } from './ReadItems'
import { useLineReader } from './useLineReader'

/** Where a buyer may come from who is not in the chat. */
export const waysIn = ['phone', 'wechat', 'other'] as const satisfies readonly TypedOrder['platform'][]

const empty = { buyer: '', items: '', recipient: '', note: '' }

/** An order that is being typed: what the fields say, what it comes to, and the way to save it. */
export function useTypedOrder(onSaved: () => void) {
  const { t } = useTranslation('orderDesk')
  const call = useCall()
  const words = useErrorWords()
  const regions = useRegions()
  const readLine = useLineReader()
  const products = useView((view) => view.products.byId)
  const { shipping } = useTopic('settings')
  const rules = usePriceRules()
  const [from, setFrom] = useLocalStorage<TypedOrder['platform']>({
    key: 'fieldcast.typedFrom',
    defaultValue: 'phone',
    getInitialValueInEffect: false,
  })
  const [fields, setFields] = useState(empty)
  const [lacking, setLacking] = useState<'buyer' | 'items' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)

  const read = useMemo(() => readLine(fields.items), [readLine, fields.items])
  const filled = useMemo(
    () => (regions === null || fields.recipient.trim() === '' ? null : fillFrom(fields.recipient, regions)),
    [regions, fields.recipient],
  )
  const recipient: Recipient = useMemo(() => {
    const block = fields.recipient.trim()
    if (block === '') return { name: '', phone: '', address: '' }
    // Who calls is whom it goes to, unless the block names another; one that cannot be read yet is kept whole.
    const unread = { name: fields.buyer.trim(), phone: '', address: '' }
    return filled ? { ...unread, ...filled.fields } : { ...unread, address: block.slice(0, longest.address) }
  }, [filled, fields.buyer, fields.recipient])

  const save = async (): Promise<'buyer' | 'items' | null> => {
    const buyerName = fields.buyer.trim() || recipient.name
    const missing =
      buyerName === ''
        ? 'buyer'
        : read.wanted.length === 0 || read.unread.length > 0 || read.wanted.some(isShort)
          ? 'items'
          : null
    setLacking(missing)
    if (missing !== null || saving) return missing
    setSaving(true)
    const lines = read.wanted.map(({ product, quantity }) => ({ productId: product.id, quantity }))
    // What was pasted and belongs into no field is not thrown away.
    const note = [fields.note.trim(), filled?.read.aside ?? ''].filter(Boolean).join(' ').slice(0, 300)
    const order = { platform: from, buyerName, recipient, lines, note }
    const result = await call('orders.type', order, { quiet: true })
    setSaving(false)
    if (!result.ok) {
      setProblem(words(result.error))
      return null
    }
    const { number, totalFen } = result.value
    showNotification({
      id: 'order-typed',
      title: t('typing.saved', { number }),
      message: t('typing.savedText', {
        buyer: buyerName,
        items: itemsInWords(result.value),
        total: formatYuan(totalFen),
      }),
      autoClose: 4_000,
    })
    onSaved()
    return null
  }

  return {
    fields,
    change: (part: Partial<typeof empty>) => {
      setFields((before) => ({ ...before, ...part }))
      setLacking(null)
      setProblem(null)
    },
    from,
    setFrom,
    read,
    recipient,
    /** The pasted block in parts; null while there is none. */
    checked: regions === null || filled === null ? null : checkFields(recipient, filled.read, regions),
    estimate: estimateOf(read.wanted, recipient.address, products, rules, shipping),
    lacking,
    problem,
    saving,
    save,
  }
}

function usePriceRules(): readonly PriceRule[] {
  const call = useCall()
  const [rules, setRules] = useState<readonly PriceRule[]>([])
  useEffect(() => {
    void call('orders.rules', {}, { quiet: true }).then((result) => {
      if (result.ok) setRules(result.value)
    })
  }, [call])
  return rules
}
