import { Button, Progress, SegmentedControl } from '@mantine/core'
import { IconFileText, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRow } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'
import { FileZone } from '../../../ui/fields/FileZone'
import { RecordShow } from './RecordShow'
import { ReplayStanding } from './ReplayStanding'
import { Section } from './Section'
import css from '../settings.module.css'

/** How many times as fast as recorded; 0 is as fast as it goes. */
const speeds = [1, 5, 20, 0] as const
type Speed = (typeof speeds)[number]

type Chosen = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Plays a recorded chat into the room. */
export function ReplaySection() {
  const { t } = useTranslation('settings')
  const status = useRow('connectors', 'replay')
  const [file, setFile] = useState<Chosen | null>(null)
  const [speed, setSpeed] = useState<Speed>(1)
  const [begun, setBegun] = useState<{ total: number; refused: number } | null>(null)
  const starting = useAction('chat.startReplay')
  const stopping = useAction('chat.stopReplay')
  const running = status?.state === 'running' || status?.state === 'starting'
  const start = async () => {
    if (!file) return
    setBegun(null)
    const result = await starting.run({ bytes: file.bytes, speed })
    if (result.ok) setBegun(result.value)
  }
  return (
    <Section title={t('replay.title')} text={t('replay.text')}>
      <FileZone
        label={t('replay.file')}
        accept=".jsonl,.ndjson,.txt,application/jsonl"
        disabled={running}
        onFile={(name, bytes) => setFile({ name, bytes })}
      >
        <span className={css['fileWords']}>
          <IconFileText size={20} stroke={1.5} aria-hidden />
          {file ? t('replay.another', { name: file.name }) : t('replay.pick')}
        </span>
      </FileZone>
      <div className={css['choice']}>
        <SegmentedControl
          aria-label={t('replay.speed')}
          disabled={running}
          value={String(speed)}
          data={speeds.map((each) => ({ value: String(each), label: t(`replay.speeds.s${each}`) }))}
          onChange={(value) => setSpeed(speeds.find((each) => String(each) === value) ?? 1)}
        />
        {running ? (
          <Button
            color="red"
            variant="light"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            loading={stopping.pending}
            onClick={() => void stopping.run({})}
          >
            {t('replay.stop')}
          </Button>
        ) : (
          <Button
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            disabled={file === null}
            loading={starting.pending}
            onClick={() => void start()}
          >
            {t('replay.start')}
          </Button>
        )}
      </div>
      {running && status.total !== null && status.total > 0 && (
        <Progress
          aria-label={t('replay.progressLabel')}
          value={Math.min(100, (100 * (status.received + status.duplicates)) / status.total)}
        />
      )}
      <ReplayStanding status={status} begun={begun} />
      <RecordShow />
    </Section>
  )
}
