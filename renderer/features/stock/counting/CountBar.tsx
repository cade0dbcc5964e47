import { Button, TextInput } from '@mantine/core'
import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import css from './counting.module.css'
import type { CountSum } from './countReading'

const reasons = ['monthly', 'before', 'spoiled'] as const

/** How far the count is, its one reason, and the button that writes it. */
export function CountBar({
  sum,
  total,
  reasonField,
  pending,
  onConfirm,
}: {
  readonly sum: CountSum
  /** How many products there are to count. */
  readonly total: number
  readonly reasonField: RefObject<HTMLInputElement | null>
  readonly pending: boolean
  readonly onConfirm: (reason: string) => void
}) {
  const { t } = useTranslation('stock')
  const [reason, setReason] = useState('')
  const ready = sum.counts.length > 0 && sum.unclear === 0
  return (
    <form
      className={css['bar']}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onConfirm(reason.trim())
      }}
    >
      <span className={css['progress']} role="status">
        {sum.unclear > 0
          ? t('counting.mend')
          : t('counting.progress', { counted: sum.counts.length, total, different: sum.different })}
      </span>
      <TextInput
        ref={reasonField}
        className={css['reason']}
        aria-label={t('counting.reason')}
        placeholder={t('counting.reasonPlaceholder')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {reasons.map((each) => (
        <Button
          key={each}
          size="compact-sm"
          variant={reason === t(`counting.reasons.${each}`) ? 'light' : 'default'}
          onClick={() => setReason(t(`counting.reasons.${each}`))}
        >
          {t(`counting.reasons.${each}`)}
        </Button>
      ))}
      <Button type="submit" disabled={!ready} loading={pending}>
        {t('counting.confirm')}
      </Button>
    </form>
  )
}
