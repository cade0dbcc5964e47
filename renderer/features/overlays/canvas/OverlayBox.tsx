import type { OverlayKind } from '@shared/contract/control-room/overlays'
import type { Box } from '@shared/domain/overlays/places'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useStanding } from '../Standing'
import css from './canvas.module.css'
import { afterKey } from './boxKeys'
import { moved, pulled, type Corner } from './geometry'
import { Handle } from './Handle'
import { Look } from './Look'
import { snapped, type Guide } from './snapping'
import { useDrag } from './useDrag'
import type { Placing } from './usePlacing'

const corners: readonly Corner[] = [
  { right: false, bottom: false },
  { right: true, bottom: false },
  { right: false, bottom: true },
  { right: true, bottom: true },
]

/** One overlay on the picture of the canvas: selected by a click, moved by mouse or keys, pulled larger at its corners. */
export function OverlayBox({
  kind,
  placing,
  selected,
  frame,
  others,
  onSelect,
  onGuides,
}: {
  readonly kind: OverlayKind
  readonly placing: Placing
  readonly selected: boolean
  /** The picture of the canvas. */
  readonly frame: () => HTMLElement | null
  /** What it may be drawn to when it comes near. */
  readonly others: () => readonly Box[]
  readonly onSelect: () => void
  readonly onGuides: (guides: readonly Guide[]) => void
}) {
  const { t } = useTranslation('overlays')
  const standing = useStanding(kind)
  const name = t(`kinds.${kind}`)
  const box = placing.boxOf(kind)
  const start = useRef(box)
  const letGo = { onEnd: placing.commit, onGiveUp: placing.giveUp }
  const begin = () => {
    start.current = box
    onSelect()
  }
  const drag = useDrag({
    frame,
    onStart: begin,
    onStep({ step, reach, free }) {
      const next = moved(start.current, step)
      const drawn = free ? { box: next, guides: [] } : snapped(next, others(), reach)
      placing.move(kind, drawn.box)
      onGuides(drawn.guides)
    },
    onEnd() {
      onGuides([])
      letGo.onEnd()
    },
    onGiveUp() {
      onGuides([])
      letGo.onGiveUp()
    },
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      drag.giveUp()
      return
    }
    const next = afterKey(box, event)
    if (next === null) return
    event.preventDefault()
    onSelect()
    placing.move(kind, next)
    placing.commitSoon()
  }

  return (
    <div
      className={css['box']}
      data-kind={kind}
      data-selected={selected || undefined}
      data-quiet={standing === 'hidden' || standing === 'empty' || undefined}
      data-dragging={drag.dragging || undefined}
      style={{
        left: `${box.x * 100}%`,
        top: `${box.y * 100}%`,
        width: `${box.width * 100}%`,
        height: `${box.height * 100}%`,
      }}
    >
      <button
        type="button"
        className={css['grip']}
        aria-label={t('canvas.box', { name, standing: t(`standing.${standing}`) })}
        aria-description={t('canvas.boxHint')}
        aria-pressed={selected}
        onFocus={onSelect}
        onKeyDown={onKeyDown}
        {...drag.handlers}
      >
        <Look kind={kind} />
      </button>
      {selected && (
        <>
          <span className={css['tag']}>
            {name}
            {standing === 'empty' && <small>{t('canvas.sample')}</small>}
          </span>
          {corners.map((corner) => (
            <Handle
              key={`${corner.right} ${corner.bottom}`}
              corner={corner}
              frame={frame}
              onStart={begin}
              onPull={(step) => placing.move(kind, pulled(start.current, corner, step))}
              {...letGo}
            />
          ))}
        </>
      )}
    </div>
  )
}
