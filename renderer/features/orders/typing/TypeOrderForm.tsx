import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatYuan } from '@shared/domain/money'
import { KeyHint } from '../../../ui/KeyHint'
import { RecipientCheck } from '../RecipientCheck'
import { ReadItems } from './ReadItems'
import css from './typing.module.css'
import { useTypedOrder, waysIn } from './useTypedOrder'

/** Who, what, and, if it is known, where to: three fields and Enter. */
export function TypeOrderForm({ onSaved }: { readonly onSaved: () => void }) {
  const { t } = useTranslation('orderDesk')
  const form = useTypedOrder(onSaved)
  const { fields, change, estimate, problem } = form
  const label = useId()
  const buyer = useRef<HTMLInputElement>(null)
  const items = useRef<HTMLInputElement>(null)

  const save = async () => {
    const lacking = await form.save()
    if (lacking === 'buyer') buyer.current?.focus()
    if (lacking === 'items') items.current?.focus()
  }
  const onAddressKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }

  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={css['who']}>
        <TextInput
          ref={buyer}
          label={t('typing.buyer')}
          placeholder={t('typing.buyerHint')}
          maxLength={60}
          data-autofocus
          error={form.lacking === 'buyer' && t('typing.needBuyer')}
          value={fields.buyer}
          onChange={(event) => change({ buyer: event.currentTarget.value })}
        />
        <div>
          <div className={css['label']} id={label}>
            {t('typing.from')}
          </div>
          <SegmentedControl
            aria-labelledby={label}
            value={form.from}
            onChange={form.setFrom}
            data={waysIn.map((value) => ({ value, label: t(`typing.froms.${value}`) }))}
          />
        </div>
      </div>
      <div>
        <TextInput
          ref={items}
          size="md"
          label={t('typing.items')}
          placeholder={t('typing.itemsHint')}
          description={t('typing.itemsHelp')}
          maxLength={300}
          error={form.lacking === 'items' && form.read.unread.length === 0 && t('typing.needItems')}
          value={fields.items}
          onChange={(event) => change({ items: event.currentTarget.value })}
        />
        <ReadItems read={form.read} />
      </div>
      <Textarea
        label={t('typing.recipient')}
        placeholder={t('typing.recipientHint')}
        autosize
        minRows={1}
        maxRows={3}
        maxLength={600}
        value={fields.recipient}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
        onKeyDown={onAddressKey}
      />
      {form.checked !== null && (
        <div>
          <div className={css['phone']}>
            {[form.recipient.name, form.recipient.phone].filter(Boolean).join(' · ')}
          </div>
          <RecipientCheck checked={form.checked} />
        </div>
      )}
      <TextInput
        label={t('typing.note')}
        placeholder={t('typing.noteHint')}
        maxLength={300}
        value={fields.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {problem !== null && (
        <div className={css['problem']} role="alert">
          {problem}
        </div>
      )}
      <div className={css['foot']}>
        <div className={css['total']} role="status">
          {form.read.wanted.length > 0 && (
            <>
              <b>{t('typing.total', { total: formatYuan(estimate.totalFen) })}</b>
              <span>
                {estimate.discountFen > 0 &&
                  t('typing.parts.discount', { yuan: formatYuan(estimate.discountFen) })}
              </span>
              <span>
                {estimate.shippingFen > 0 &&
                  t('typing.parts.shipping', { yuan: formatYuan(estimate.shippingFen) })}
              </span>
            </>
          )}
        </div>
        <Button type="submit" size="md" loading={form.saving} rightSection={<KeyHint>Enter</KeyHint>}>
          {t('typing.save')}
        </Button>
      </div>
    </form>
  )
}
