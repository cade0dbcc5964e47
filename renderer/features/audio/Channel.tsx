import { ActionIcon } from '@mantine/core'
import type { MixerInput } from '@shared/contract/control-room/audio'
import {
  IconAlertTriangle,
  IconMicrophone,
  IconMicrophoneOff,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api/useCall'
import css from './audio.module.css'
import { decibelText } from './decibelText'
import { Fader } from './fader/Fader'
import { useFader } from './fader/useFader'
import type { LevelBoard } from './meter/levelBoard'
import { Meter } from './meter/Meter'

/** One input of the mixer: name, mute, meter, fader, and what is wrong with it in words. */
export function Channel({
  input,
  levels,
}: {
  readonly input: MixerInput
  /** null where this OBS has no meters. */
  readonly levels: LevelBoard | null
}) {
  const { t } = useTranslation('audio')
  const { id, microphone, muted, warning } = input
  const { run } = useAction('mixer.setMuted')
  const fader = useFader(id, input.volumeDb)
  const Open = microphone ? IconMicrophone : IconVolume
  const Muted = microphone ? IconMicrophoneOff : IconVolumeOff
  const mute = t(muted ? 'unmute' : 'mute', { name: id })
  return (
    <section
      className={css['channel']}
      aria-label={id}
      data-warning={warning ?? undefined}
      data-muted={muted || undefined}
    >
      <div className={css['head']}>
        <span className={css['name']} title={id}>
          {id}
        </span>
        <ActionIcon
          size={30}
          variant={muted ? 'filled' : 'default'}
          color="red"
          aria-label={mute}
          aria-pressed={muted}
          title={mute}
          onClick={() => void run({ id, muted: !muted })}
        >
          {muted ? <Muted size={18} /> : <Open size={18} stroke={1.7} />}
        </ActionIcon>
      </div>
      {levels !== null && <Meter id={id} levels={levels} />}
      <Fader name={id} volumeDb={fader.volumeDb} onMove={fader.move} />
      <div className={css['foot']}>
        <span className={css['decibels']}>{decibelText(fader.volumeDb)}</span>
        {warning !== null ? (
          <span className={css['wrong']}>
            <IconAlertTriangle size={14} aria-hidden />
            {t(`short.${warning}`)}
          </span>
        ) : (
          muted && <span className={css['muted']}>{t('muted')}</span>
        )}
      </div>
    </section>
  )
}
