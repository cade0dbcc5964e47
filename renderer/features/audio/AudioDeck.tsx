import type { ObsReady } from '@shared/contract/obs'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import css from './audio.module.css'
import { Channel } from './Channel'
import { useLevels } from './meter/useLevels'

/** OBS's mixer: what makes sound, how loud it is now, how loud it may be. */
export function AudioDeck() {
  const { t } = useTranslation('audio')
  const { connection } = useTopic('obs')
  const { inputs } = useTopic('mixer')
  if (connection.phase !== 'ready') return <p className={css['hint']}>{t('offline')}</p>
  if (connection.paused) return <p className={css['hint']}>{t('paused')}</p>
  if (inputs.length === 0) {
    return (
      <p className={css['hint']}>
        <strong>{t('empty')}</strong>
        {t('emptyHint')}
      </p>
    )
  }
  return <Channels connection={connection} />
}

function Channels({ connection }: { connection: ObsReady }) {
  const { t } = useTranslation('audio')
  const { inputs } = useTopic('mixer')
  const levels = useLevels()
  // The host's own voice first; the rest in OBS's order.
  const sorted = [...inputs].sort((one, other) => Number(other.microphone) - Number(one.microphone))
  return (
    <div className={css['deck']} role="group" aria-label={t('mixer')}>
      {sorted.map((input) => (
        <Channel key={input.id} input={input} levels={connection.features.audioMeters ? levels : null} />
      ))}
    </div>
  )
}
