import { useTranslation } from 'react-i18next'
import css from './canvas.module.css'
import type { Corner, Step } from './geometry'
import { useDrag } from './useDrag'

/** A corner of the chosen overlay, to be pulled by the mouse; keys do the same with plus and minus. */
export function Handle({
  corner,
  frame,
  onStart,
  onPull,
  onEnd,
  onGiveUp,
}: {
  readonly corner: Corner
  readonly frame: () => HTMLElement | null
  readonly onStart: () => void
  readonly onPull: (step: Step) => void
  readonly onEnd: () => void
  readonly onGiveUp: () => void
}) {
  const { t } = useTranslation('overlays')
  const { handlers } = useDrag({ frame, onStart, onStep: ({ step }) => onPull(step), onEnd, onGiveUp })
  return (
    <span
      className={css['handle']}
      data-corner={`${corner.bottom ? 'bottom' : 'top'}-${corner.right ? 'right' : 'left'}`}
      title={t('canvas.corner')}
      aria-hidden
      {...handlers}
    />
  )
}
