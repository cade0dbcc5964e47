import { Button, Textarea, TextInput } from '@mantine/core'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import type { Regions } from '@shared/domain/recipient/regions'
import { insideLabel } from './insideLabel'
import css from './orders.module.css'
import { RecipientCheck } from './RecipientCheck'
import { longest } from './recipientForm'
import { RecipientSuggestion } from './RecipientSuggestion'
import { useRecipientForm } from './useRecipientForm'

const none: readonly string[] = []

/** Whom an order goes to: typed, pasted as one block, or read from a comment. Stored by its buttons or by Ctrl+Enter; what is only typed, also on leaving. */
export function RecipientForm({
  order,
  regions,
  suggestions = none,
  onChanged,
  onNext,
}: {
  readonly order: Order
  /** Null until they are loaded. */
  readonly regions: Regions | null
  /** The buyer's comments, newest first. */
  readonly suggestions?: readonly string[]
  readonly onChanged: (order: Order) => void
  readonly onNext: () => void
}) {
  const { t } = useTranslation('orders')
  const form = useRecipientForm(order, regions, onChanged)
  const { fields, change } = form

  const saveAndGoOn = async () => {
    if (await form.save()) onNext()
  }
  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) form.leave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void saveAndGoOn()
  }

  return (
    <form
      className={css['recipient']}
      aria-label={t('recipient.title')}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void form.save()
      }}
    >
      <div className={css['recipientHead']}>
        <h3 className={css['sectionTitle']}>{t('recipient.title')}</h3>
        <span className={css['saved']} role="status" data-waiting={form.unconfirmed || undefined}>
          {form.unconfirmed
            ? t('recipient.unsaved')
            : form.saved && (
                <>
                  <IconCheck size={15} aria-hidden /> {t('recipient.saved')}
                </>
              )}
        </span>
      </div>
      <RecipientSuggestion comments={suggestions} block={form.block} onTake={form.readBlock} />
      <Textarea
        aria-label={t('recipient.paste')}
        placeholder={t('recipient.pasteHint')}
        autosize
        minRows={1}
        maxRows={2}
        readOnly={regions === null}
        value={form.block}
        onChange={(event) => form.readBlock(event.currentTarget.value)}
      />
      <div className={css['recipientRow']}>
        <TextInput
          {...insideLabel(t('recipient.name'))}
          maxLength={longest.name}
          value={fields.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          {...insideLabel(t('recipient.phone'))}
          inputMode="tel"
          maxLength={longest.phone}
          value={fields.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
      </div>
      <Textarea
        {...insideLabel(t('recipient.address'))}
        placeholder={t('recipient.addressHint')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={longest.address}
        value={fields.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      {form.checked !== null && <RecipientCheck checked={form.checked} />}
      {form.problem !== null && (
        <div className={css['problem']} role="alert">
          {form.problem}
        </div>
      )}
      <div className={css['recipientButtons']}>
        <Button type="submit" variant="default" loading={form.saving}>
          {t('recipient.save')}
        </Button>
        <Button
          variant="light"
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => void saveAndGoOn()}
        >
          {t('recipient.saveNext')}
        </Button>
      </div>
    </form>
  )
}
