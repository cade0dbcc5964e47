import { useRef, useState } from 'react'
import { type Order, type Recipient } from '@shared/contract/orders'
import type { ReadRecipient } from '@shared/domain/recipient/recipient'
import type { Regions } from '@shared/domain/recipient/regions'
import { useWindow } from '../../api/hooks'
import { useCall, useErrorWords } from '../../api/useCall'
import { checkFields, fillFrom, sameRecipient } from './recipientForm'

/** The fields of one order's recipient. What is typed is stored on leaving; what was read out of a block waits for the host's save. */
export function useRecipientForm(order: Order, regions: Regions | null, onChanged: (order: Order) => void) {
  const call = useCall()
  const words = useErrorWords()
  const draft = useWindow(({ recipientDrafts }) => recipientDrafts[order.id])
  const keepDraft = useWindow((window) => window.keepRecipientDraft)
  const [fields, setFields] = useState(draft ?? order.recipient)
  const [block, setBlock] = useState('')
  const [read, setRead] = useState<ReadRecipient | null>(null)
  const [saved, setSaved] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  // What is stored or on its way, so that leaving right after Ctrl+Enter does not store it twice.
  const sent = useRef(order.recipient)

  const put = (part: Partial<Recipient>, unconfirmed: boolean) => {
    const next = { ...fields, ...part }
    setFields(next)
    setSaved(false)
    setProblem(null)
    if (unconfirmed) keepDraft(order.id, sameRecipient(next, sent.current) ? null : next)
  }
  const save = async (): Promise<boolean> => {
    if (sameRecipient(fields, sent.current)) {
      keepDraft(order.id, null)
      return true
    }
    const before = sent.current
    sent.current = fields
    setSaving(true)
    const result = await call('orders.setRecipient', { id: order.id, recipient: fields }, { quiet: true })
    setSaving(false)
    setSaved(result.ok)
    setProblem(result.ok ? null : words(result.error))
    if (result.ok) {
      keepDraft(order.id, null)
      onChanged(result.value)
    } else sent.current = before
    return result.ok
  }

  return {
    fields,
    block,
    saved,
    saving,
    problem,
    /** Read out of a block, not stored yet. */
    unconfirmed: draft !== undefined,
    /** The address in parts; null while there is nothing to look at. */
    checked:
      regions === null || Object.values(fields).every((field) => field.trim() === '')
        ? null
        : checkFields(fields, read, regions),
    change: (part: Partial<Recipient>) => put(part, draft !== undefined),
    readBlock: (text: string) => {
      setBlock(text)
      if (regions === null) return
      const filled = fillFrom(text, regions)
      setRead(filled.read)
      put(filled.fields, true)
    },
    save,
    /** Stores what was typed; what was read waits. */
    leave: () => {
      if (draft === undefined) void save()
    },
  }
}
