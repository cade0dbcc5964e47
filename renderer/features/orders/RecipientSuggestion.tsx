import { UnstyledButton } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { looksLikeRecipient } from '@shared/domain/recipient/looks-like'
import css from './recipient.module.css'

/** Offers the newest of a buyer's comments that holds a phone number or an address; nothing when there is none. */
export function RecipientSuggestion({
  comments,
  onTake,
}: {
  /** Newest first. */
  readonly comments: readonly string[]
  readonly onTake: (comment: string) => void
}) {
  const { t } = useTranslation('orders')
  const newest = comments.find(looksLikeRecipient)
  if (newest === undefined) return null
  return (
    <UnstyledButton className={css['suggestion']} onClick={() => onTake(newest)}>
      <IconMessage size={16} stroke={1.7} aria-hidden />
      <span className={css['suggestionLead']}>{t('recipient.fromComment')}</span>
      <span className={css['suggestionText']}>{newest}</span>
    </UnstyledButton>
  )
}
