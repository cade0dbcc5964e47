import { Button } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { looksLikeRecipient } from '@shared/domain/recipient/looks-like'
import css from './recipient.module.css'

/** Offers the newest of a buyer's comments that holds a phone number or an address, unless it is what is read already. */
export function RecipientSuggestion({
  comments,
  block,
  onTake,
}: {
  /** Newest first. */
  readonly comments: readonly string[]
  /** What stands in the paste box. */
  readonly block: string
  readonly onTake: (comment: string) => void
}) {
  const { t } = useTranslation('orders')
  const newest = comments.find(looksLikeRecipient)
  if (newest === undefined || newest === block) return null
  return (
    <Button
      variant="default"
      size="sm"
      fullWidth
      justify="flex-start"
      leftSection={<IconMessage size={16} stroke={1.7} aria-hidden />}
      onClick={() => onTake(newest)}
    >
      {t('recipient.fromComment')}
      <span className={css['suggestionText']}>{newest}</span>
    </Button>
  )
}
