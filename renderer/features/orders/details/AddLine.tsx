import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Order } from '@shared/contract/orders'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import { isShort, ReadItems } from '../typing/ReadItems'
import { useLineReader } from '../typing/useLineReader'
import css from './details.module.css'

/** Adds products to an open order, in one line as an order is typed. */
export function AddLine({
  order,
  onChanged,
}: {
  readonly order: Order
  readonly onChanged: (order: Order) => void
}) {
  const { t } = useTranslation('orderDesk')
  const call = useCall()
  const readLine = useLineReader()
  const [text, setText] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  if (text === null)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        className={css['add']}
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => setText('')}
      >
        {t('addLine.open')}
      </Button>
    )
  const read = readLine(text)
  const ready = read.wanted.length > 0 && read.unread.length === 0 && !read.wanted.some(isShort)
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!ready || saving) return
    setSaving(true)
    let added = true
    for (const { product, quantity } of read.wanted) {
      const result = await call('orders.addLine', { id: order.id, productId: product.id, quantity })
      if (result.ok) onChanged(result.value)
      added &&= result.ok
    }
    setSaving(false)
    if (added) setText(null)
  }
  return (
    <form className={css['adding']} onSubmit={(event) => void add(event)}>
      <div className={css['addingField']}>
        <TextInput
          autoFocus
          aria-label={t('addLine.label')}
          placeholder={t('addLine.hint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setText(null)
          }}
        />
        <Button type="submit" loading={saving} disabled={!ready}>
          {t('addLine.add')}
        </Button>
      </div>
      <ReadItems read={read} />
    </form>
  )
}
