import { Button } from '@mantine/core'
import type { MixerInput } from '@shared/contract/control-room/audio'
import { volumeAfterStep } from '@shared/domain/audio/fader'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import css from './audio.module.css'

type Warning = NonNullable<MixerInput['warning']>
type Warned = MixerInput & { readonly warning: Warning }

/** The worst first: nobody hears the host. */
const order: readonly Warning[] = ['speaking_muted', 'silent', 'clipping']
const quieterDb = -6

/** While live, over the picture: which microphone is not heard or hurts, and the way out; nothing when all is well. */
export function SoundWarning() {
  const { panic } = useTopic('obs')
  const { inputs } = useTopic('mixer')
  const warned = inputs
    .filter((input): input is Warned => input.warning !== null)
    // What the panic key muted is muted on purpose.
    .filter(({ id, warning }) => warning !== 'speaking_muted' || !panic?.muted.includes(id))
    .sort((one, other) => order.indexOf(one.warning) - order.indexOf(other.warning))
  return warned.map((input) => <Row key={input.id} input={input} />)
}

/** Whether the button itself puts it right; a silent microphone is put right by hand, and its meter shows when. */
function cure(warning: Warning): boolean {
  return warning !== 'silent'
}

function Row({ input }: { input: Warned }) {
  const { t } = useTranslation('audio')
  const showDeck = useWindow((window) => window.showDeck)
  const { id, warning } = input
  return (
    <div className={css['warning']} role="alert">
      <IconAlertTriangle size={22} aria-hidden />
      <div className={css['warningWords']}>
        <strong>{t(`warning.${warning}.title`, { name: id })}</strong>
        <span>{t(`warning.${warning}.text`)}</span>
      </div>
      <WayOut input={input} />
      <Button variant={cure(warning) ? 'default' : 'filled'} onClick={() => showDeck('audio')}>
        {t('warning.look')}
      </Button>
    </div>
  )
}

function WayOut({ input }: { input: Warned }) {
  const { t } = useTranslation('audio')
  const { id, warning, volumeDb } = input
  const mute = useAction('mixer.setMuted')
  const volume = useAction('mixer.setVolume')
  return (
    <Button
      variant={cure(warning) ? 'filled' : 'default'}
      loading={mute.pending || volume.pending}
      onClick={() => {
        if (warning === 'clipping') void volume.run({ id, volumeDb: volumeAfterStep(volumeDb, quieterDb) })
        else void mute.run({ id, muted: warning === 'silent' })
      }}
    >
      {t(`warning.${warning}.action`)}
    </Button>
  )
}
