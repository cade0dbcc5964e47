import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '@shared/contract/products'
import { enteredKinds } from '@shared/contract/stock'
import { formatQuantity } from '@shared/domain/quantity'
import { useCall, useErrorWords } from '../../../api/useCall'
import css from '../stock.module.css'
import { deltaOf, readEntry, type EnteredKind } from './entryForm'

/** Enters what came in, spoiled, came back, or was miscounted, with its reason. */
export function EntryForm({
  product,
  quantityField,
}: {
  readonly product: Product
  readonly quantityField: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation('stock')
  const call = useCall()
  const words = useErrorWords()
  const [kind, setKind] = useState<EnteredKind>('purchase')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const quantity = readEntry(kind, text, product)
  const example = formatQuantity(product.unitSize === 1 ? 3 : 2 * product.unitSize + 3, product)

  const save = async () => {
    if (quantity === null) {
      setProblem(t('entry.notQuantity', { example }))
      quantityField.current?.focus()
      return
    }
    setSaving(true)
    const entry = { productId: product.id, kind, quantity, reason: reason.trim() }
    const result = await call('stock.enter', entry, { quiet: true })
    setSaving(false)
    if (!result.ok) {
      const left = formatQuantity(Math.max(0, product.available), product)
      const tooMuch = result.error.code === 'stock_below_reserved'
      setProblem(tooMuch ? t('entry.tooMuch', { left }) : words(result.error))
      quantityField.current?.select()
      return
    }
    showNotification({
      message: t('entry.done', {
        name: product.name,
        kind: t(`entry.kinds.${kind}`),
        quantity: formatQuantity(quantity, product),
        left: formatQuantity(result.value.available, product),
      }),
      autoClose: 4_000,
    })
    setText('')
    setReason('')
    quantityField.current?.focus()
  }

  return (
    <form
      className={css['entry']}
      aria-label={t('entry.label')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('entry.label')}
        value={kind}
        data={enteredKinds.map((each) => ({ value: each, label: t(`entry.kinds.${each}`) }))}
        onChange={(value) => {
          const chosen = enteredKinds.find((each) => each === value)
          if (chosen) setKind(chosen)
          setProblem(null)
        }}
      />
      <div className={css['entryFields']}>
        <TextInput
          ref={quantityField}
          label={t(`entry.quantities.${kind}`)}
          placeholder={t(kind === 'correction' ? 'entry.correctionHint' : 'entry.hint', { example })}
          value={text}
          error={problem}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <TextInput
          label={t('entry.reason')}
          placeholder={t(`entry.reasonHints.${kind}`)}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className={css['entryEnd']}>
        <span className={css['hint']} role="status">
          {quantity !== null &&
            t('entry.after', {
              left: formatQuantity(product.available + deltaOf(kind, quantity), product),
            })}
        </span>
        <Button type="submit" loading={saving}>
          {t('entry.save')}
        </Button>
      </div>
    </form>
  )
}
