import type { Claim } from '@shared/contract/claims'
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import css from '../chat.module.css'

/** Whether a claim is certain or only likely: sign, word and colour say the same. */
export function ConfidenceMark({ confidence }: { confidence: Claim['confidence'] }) {
  const { t } = useTranslation('chat')
  const Icon = confidence === 'certain' ? IconCircleCheck : IconHelpCircle
  return (
    <span className={css['confidence']} data-confidence={confidence} title={t(`claims.${confidence}Hint`)}>
      <Icon size={14} stroke={1.9} aria-hidden />
      {t(`claims.${confidence}`)}
    </span>
  )
}
