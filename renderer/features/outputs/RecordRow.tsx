import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { OutputRow } from './OutputRow'
import { RunningTime } from './RunningTime'
import { ShowFileButton } from './ShowFileButton'
import { recordTone } from './tones'

export function RecordRow() {
  const { t } = useTranslation('outputs')
  const { record } = useTopic('outputs')
  const show = useWindow((window) => window.show)
  const starting = useAction('outputs.startRecord')
  const stopped = record.state === 'stopped'
  return (
    <OutputRow
      name={t('record.name')}
      tone={recordTone(record.state)}
      words={
        <>
          {t(`record.${record.state}`)}
          {record.state === 'recording' && <RunningTime since={record.startedAt} />}
        </>
      }
    >
      <ShowFileButton file="lastTimeList" />
      <ShowFileButton file="lastRecording" />
      {(record.state === 'recording' || record.state === 'paused') && <PauseButton />}
      {stopped ? (
        <Button size="compact-sm" loading={starting.pending} onClick={() => void starting.run({})}>
          {t('begin')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          disabled={record.state === 'starting' || record.state === 'stopping'}
          onClick={() => show('stopRecord')}
        >
          {t('end')}
        </Button>
      )}
    </OutputRow>
  )
}

function PauseButton() {
  const { t } = useTranslation('outputs')
  const { record } = useTopic('outputs')
  const { run, pending } = useAction('outputs.setRecordPaused')
  const paused = record.state === 'paused'
  const words = t(paused ? 'record.resume' : 'record.pause')
  const cannot = !record.canPause && !paused
  return (
    <Tooltip label={cannot ? t('record.cannotPause') : words}>
      <ActionIcon
        size={26}
        variant="default"
        aria-label={words}
        // Still reached by keyboard and pointer, so that it can say why.
        {...(cannot && { 'data-disabled': true })}
        aria-disabled={cannot}
        loading={pending}
        onClick={() => {
          if (!cannot) void run({ paused: !paused })
        }}
      >
        {paused ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  )
}
