import { IconPinned, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import css from '../chat.module.css'
import { PlatformMark } from '../PlatformMark'

/** Comments that the host keeps in sight. */
export function PinnedComments() {
  const { t } = useTranslation('chat')
  const { pinned } = useTopic('panel')
  const call = useCall()
  if (pinned.length === 0) return null
  return (
    <ul className={css['pinned']} aria-label={t('pinned')}>
      {pinned.map(({ seq, platform, userName, text }) => (
        <li key={seq} className={css['pinnedOne']}>
          <IconPinned size={15} stroke={1.8} aria-hidden />
          <PlatformMark platform={platform} />
          <span className={css['pinnedText']} title={text}>
            <span className={css['commentName']}>{userName}</span>
            <span className={css['commentText']}>{text}</span>
          </span>
          <button
            type="button"
            className={css['unpin']}
            aria-label={t('unpinOf', { buyer: userName })}
            title={t('unpin')}
            onClick={() => void call('chat.pin', { seq, pinned: false })}
          >
            <IconX size={15} stroke={1.8} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
