import type { Claim } from '@shared/contract/claims'
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import css from '../chat.module.css'

/** Whether a claim is certain or only likely: sign, word and colour say the same, and why when hovered over. */
export function ConfidenceMark({ confidence, reason }: Pick<Claim, 'confidence' | 'reason'>) {
  const { t } = useTranslation('chat')
  const Icon = confidence === 'certain' ? IconCircleCheck : IconHelpCircle
  // Claims that a person made, or that an earlier version read, have no reason.
  const why = reason ? t(`claims.reasons.${reason}`) : t(`claims.${confidence}Hint`)
  return (
    <span className={css['confidence']} data-confidence={confidence} title={why}>
      <Icon size={14} stroke={1.9} aria-hidden />
      {t(`claims.${confidence}`)}
    </span>
  )
}
