import { faderPosition, unchangedPosition, volumeAfterStep, volumeAt } from '@shared/domain/audio/fader'
import { silenceDb } from '@shared/domain/audio/levels'
import type { CSSProperties, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../audio.module.css'
import { decibelText } from '../decibelText'

const smallStepDb = 1
const largeStepDb = 6

/** What a key makes of a volume; null for a key that is not the fader's. End is 0 dB: nobody wants +26 by one key. */
function volumeByKey(key: string, volumeDb: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return volumeAfterStep(volumeDb, smallStepDb)
    case 'ArrowLeft':
    case 'ArrowDown':
      return volumeAfterStep(volumeDb, -smallStepDb)
    case 'PageUp':
      return volumeAfterStep(volumeDb, largeStepDb)
    case 'PageDown':
      return volumeAfterStep(volumeDb, -largeStepDb)
    case 'Home':
      return silenceDb
    case 'End':
      return 0
    default:
      return null
  }
}

/** A fader with a mark at 0 dB, where a double click puts it; keys step in dB. */
export function Fader({
  name,
  volumeDb,
  onMove,
}: {
  readonly name: string
  readonly volumeDb: number
  readonly onMove: (volumeDb: number) => void
}) {
  const { t } = useTranslation('audio')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = volumeByKey(event.key, volumeDb)
    if (next === null) return
    event.preventDefault()
    onMove(next)
  }
  const position = faderPosition(volumeDb)
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--position': position,
    '--unchanged': unchangedPosition,
  }
  return (
    <div className={css['fader']} style={style}>
      <span className={css['unchanged']} aria-hidden />
      <input
        type="range"
        className={css['range']}
        min={0}
        max={1}
        step={0.001}
        value={position}
        aria-label={t('volume', { name })}
        aria-valuetext={decibelText(volumeDb)}
        title={t('faderHint')}
        onChange={(event) => onMove(volumeAt(event.currentTarget.valueAsNumber))}
        onKeyDown={onKeyDown}
        onDoubleClick={() => onMove(0)}
      />
    </div>
  )
}
