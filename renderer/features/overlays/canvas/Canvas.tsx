import { OverlayKind } from '@shared/contract/control-room/overlays'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useProgramPicture } from '../useProgramPicture'
import css from './canvas.module.css'
import { OverlayBox } from './OverlayBox'
import type { Guide } from './snapping'
import type { Placing } from './usePlacing'

/** A picture of OBS's canvas in its own shape, and on it the overlays that are shown and the one that is chosen. */
export function Canvas({
  placing,
  selected,
  aspect,
  onSelect,
}: {
  readonly placing: Placing
  readonly selected: OverlayKind
  /** Width of the canvas against its height. */
  readonly aspect: number
  readonly onSelect: (kind: OverlayKind) => void
}) {
  const { t } = useTranslation('overlays')
  const { shown } = useTopic('overlays').settings
  const picture = useProgramPicture()
  const frame = useRef<HTMLDivElement>(null)
  const [guides, setGuides] = useState<readonly Guide[]>([])
  const visible = OverlayKind.options.filter((kind) => shown[kind] || kind === selected)
  return (
    <div className={css['stage']} style={{ maxHeight: `calc(100cqw / ${aspect})` }}>
      <div
        ref={frame}
        className={css['canvas']}
        style={{ aspectRatio: aspect, width: `min(100cqw, 100cqh * ${aspect})` }}
        role="group"
        aria-label={t('canvas.label')}
      >
        {picture !== null && <img className={css['program']} src={picture} alt="" draggable={false} />}
        {visible.map((kind) => (
          <OverlayBox
            key={kind}
            kind={kind}
            placing={placing}
            selected={kind === selected}
            frame={() => frame.current}
            others={() => visible.filter((other) => other !== kind).map(placing.boxOf)}
            onSelect={() => onSelect(kind)}
            onGuides={setGuides}
          />
        ))}
        {guides.map(({ axis, at }) => (
          <span
            key={`${axis} ${at}`}
            className={css['guide']}
            data-axis={axis}
            style={axis === 'x' ? { left: `${at * 100}%` } : { top: `${at * 100}%` }}
            aria-hidden
          />
        ))}
      </div>
    </div>
  )
}
