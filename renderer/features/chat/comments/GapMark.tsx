import type { ChatGap } from '@shared/contract/chat'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../../../ui/figures/time'
import { PlatformName } from '../../../ui/figures/PlatformName'
import css from '../chat.module.css'

/** Where comments may be missing: from when to when a room could not be heard. */
export function GapMark({ gap }: { gap: ChatGap }) {
  const { t } = useTranslation('chat')
  return (
    <p className={css['gap']} data-testid="gap">
      <IconPlugConnectedX size={15} stroke={1.8} aria-hidden />
      <span>
        <PlatformName platform={gap.platform} />{' '}
        {t('gap', { from: clockTime(gap.from), to: clockTime(gap.to) })}
      </span>
    </p>
  )
}
