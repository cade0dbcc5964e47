import type { ObsReady } from '@shared/contract/obs'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall'
import css from './scenes.module.css'

/** One scene: a click puts it on, or into the preview in studio mode, where a double click or Enter puts it on. */
export function SceneTile({
  scene,
  connection,
  image,
}: {
  readonly scene: string
  readonly connection: ObsReady
  readonly image: string | null
}) {
  const { t } = useTranslation('scenes')
  const call = useCall()
  const { programScene, previewScene, paused } = connection
  const onProgram = scene === programScene
  const previewing = previewScene !== null
  const inPreview = scene === previewScene
  const putOn = () => void call('obs.switchScene', { scene })
  return (
    <button
      type="button"
      className={css['tile']}
      aria-label={t(previewing ? 'previewScene' : 'scene', { scene })}
      aria-description={previewing ? t('previewHint') : undefined}
      aria-pressed={previewing ? inPreview : onProgram}
      data-program={onProgram || undefined}
      data-preview={(inPreview && !onProgram) || undefined}
      title={scene}
      disabled={paused}
      onClick={({ detail }) => {
        // OBS breaks off a transition when it is asked for the same scene again.
        if (detail <= 1) void call(previewing ? 'scenes.preview' : 'obs.switchScene', { scene })
      }}
      onDoubleClick={() => {
        if (previewing) putOn()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !previewing) return
        event.preventDefault()
        if (!event.repeat) putOn()
      }}
    >
      <span className={css['tilePicture']}>
        {image !== null && <img src={image} alt="" draggable={false} />}
        {(onProgram || inPreview) && (
          <span className={css['tileMark']}>{t(onProgram ? 'onAir' : 'inPreview')}</span>
        )}
      </span>
      <span className={css['tileName']}>{scene}</span>
    </button>
  )
}
