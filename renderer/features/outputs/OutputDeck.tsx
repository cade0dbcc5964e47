import { useTranslation } from 'react-i18next'
import { useWatch } from '../../api/useWatch'
import { HealthFigures } from './HealthFigures'
import css from './outputs.module.css'
import { CameraRow, ReplayRow } from './ExtraRows'
import { RecordRow } from './RecordRow'
import { StreamRow } from './StreamRow'
import { useObsReady } from './useObsReady'

/** Stream, recording, replay and virtual camera, and how OBS is doing; OBS is asked for it only while this is seen. */
export function OutputDeck() {
  const { t } = useTranslation('outputs')
  const ready = useObsReady()
  useWatch('outputs.watchHealth')
  if (!ready) return <p className={css['hint']}>{t('obsAway')}</p>
  return (
    <div className={css['deck']}>
      <div className={css['rows']}>
        <StreamRow />
        <RecordRow />
        <ReplayRow />
        <CameraRow />
      </div>
      <HealthFigures />
    </div>
  )
}
