import { Button, Textarea, TextInput } from '@mantine/core'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { useCall, useErrorWords } from '../../api/useCall'
import css from './orders.module.css'
import { fillFrom, longest, sameRecipient } from './recipientForm'

/** Whom an order goes to: typed, or pasted as one block. Stored on leaving the form, by its buttons, or by Ctrl+Enter. */
export function RecipientForm({
  order,
  onChanged,
  onNext,
}: {
  readonly order: Order
  readonly onChanged: (order: Order) => void
  readonly onNext: () => void
}) {
  const { t } = useTranslation('orders')
  const call = useCall()
  const words = useErrorWords()
  const [typed, setTyped] = useState(order.recipient)
  const [block, setBlock] = useState('')
  const [saved, setSaved] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  // What is stored or on its way, so that leaving right after Ctrl+Enter does not store it twice.
  const sent = useRef(order.recipient)

  const save = async (): Promise<boolean> => {
    if (sameRecipient(typed, sent.current)) return true
    const before = sent.current
    sent.current = typed
    setSaving(true)
    const result = await call('orders.setRecipient', { id: order.id, recipient: typed }, { quiet: true })
    setSaving(false)
    setSaved(result.ok)
    setProblem(result.ok ? null : words(result.error))
    if (result.ok) onChanged(result.value)
    else sent.current = before
    return result.ok
  }
  const saveAndGoOn = async () => {
    if (await save()) onNext()
  }
  const change = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }))
    setSaved(false)
    setProblem(null)
  }
  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void save()
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
        void save()
      }}
    >
      <div className={css['recipientHead']}>
        <h3 className={css['sectionTitle']}>{t('recipient.title')}</h3>
        <span className={css['saved']} role="status">
          {saved && (
            <>
              <IconCheck size={15} aria-hidden /> {t('recipient.saved')}
            </>
          )}
        </span>
      </div>
      <Textarea
        aria-label={t('recipient.paste')}
        placeholder={t('recipient.pasteHint')}
        rows={2}
        value={block}
        onChange={(event) => {
          const text = event.currentTarget.value
          setBlock(text)
          change(fillFrom(text))
        }}
      />
      <div className={css['recipientRow']}>
        <TextInput
          label={t('recipient.name')}
          maxLength={longest.name}
          value={typed.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('recipient.phone')}
          inputMode="tel"
          maxLength={longest.phone}
          value={typed.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('recipient.address')}
        placeholder={t('recipient.addressHint')}
        autosize
        minRows={2}
        maxRows={4}
        maxLength={longest.address}
        value={typed.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      {problem !== null && (
        <div className={css['problem']} role="alert">
          {problem}
        </div>
      )}
      <div className={css['recipientButtons']}>
        <Button type="submit" variant="default" loading={saving}>
          {t('recipient.save')}
        </Button>
        <Button rightSection={<IconArrowRight size={16} aria-hidden />} onClick={() => void saveAndGoOn()}>
          {t('recipient.saveNext')}
        </Button>
      </div>
    </form>
  )
}
