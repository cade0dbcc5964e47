import { Button } from '@mantine/core'
import type { OutputsState } from '@shared/contract/control-room/outputs'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import type { Tone } from '../../ui/Dot'
import { OutputRow } from './OutputRow'
import { ShowFileButton } from './ShowFileButton'

const tones = {
  missing: 'off',
  turned_off: 'off',
  stopped: 'off',
  running: 'good',
} as const satisfies Record<OutputsState['replayBuffer'], Tone>

/** The last seconds, kept by OBS so that they can be saved. */
export function ReplayRow() {
  const { t } = useTranslation('outputs')
  const state = useTopic('outputs').replayBuffer
  const start = useAction('outputs.startReplayBuffer')
  const stop = useAction('outputs.stopReplayBuffer')
  const save = useAction('outputs.saveReplay')
  return (
    <OutputRow
      name={t('replay.name')}
      tone={tones[state]}
      words={
        <>
          {t(`replay.${state}`)}
          {state === 'turned_off' && <small>{t('replay.howTo')}</small>}
        </>
      }
      {...(state === 'turned_off' && { title: t('replay.howTo') })}
    >
      <ShowFileButton file="lastReplay" />
      {state === 'stopped' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={start.pending}
          onClick={() => void start.run({})}
        >
          {t('replay.start')}
        </Button>
      )}
      {state === 'running' && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            loading={stop.pending}
            onClick={() => void stop.run({})}
          >
            {t('replay.stop')}
          </Button>
          <Button size="compact-sm" loading={save.pending} onClick={() => void save.run({})}>
            {t('replay.save')}
          </Button>
        </>
      )}
    </OutputRow>
  )
}

/** OBS's picture as a camera for other programs. */
export function CameraRow() {
  const { t } = useTranslation('outputs')
  const state = useTopic('outputs').virtualCamera
  const { run, pending } = useAction('outputs.setVirtualCamera')
  const absent = state === 'missing' || state === 'turned_off'
  return (
    <OutputRow
      name={t('camera.name')}
      tone={tones[state]}
      words={
        <>
          {t(`camera.${state}`)}
          {absent && <small>{t('camera.howTo')}</small>}
        </>
      }
      {...(absent && { title: t('camera.howTo') })}
    >
      {!absent && (
        <Button
          size="compact-sm"
          variant="default"
          loading={pending}
          onClick={() => void run({ on: state === 'stopped' })}
        >
          {t(state === 'stopped' ? 'camera.start' : 'camera.stop')}
        </Button>
      )}
    </OutputRow>
  )
}
