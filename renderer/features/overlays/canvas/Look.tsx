import type { OverlayKind } from '@shared/contract/control-room/overlays'
import { useTranslation } from 'react-i18next'
import { overlayIcons } from '../overlayIcons'
import { useSample } from '../useSample'
import css from './canvas.module.css'

/** What an overlay looks like now, drawn by the same painter as on OBS's picture. */
export function Look({ kind }: { kind: OverlayKind }) {
  const { t } = useTranslation('overlays')
  const { image, failed } = useSample(kind)
  const Icon = overlayIcons[kind]
  if (image !== null) return <img className={css['look']} src={image} alt="" draggable={false} />
  return (
    <span className={css['noLook']}>
      <Icon size={20} stroke={1.6} aria-hidden />
      {t(failed ? 'canvas.imageFailed' : 'canvas.noImage')}
    </span>
  )
}
