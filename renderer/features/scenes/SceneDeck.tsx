import type { ObsReady } from '@shared/contract/obs'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { SceneControls } from './SceneControls'
import { SceneTile } from './SceneTile'
import css from './scenes.module.css'
import { useThumbnails } from './useThumbnails'

/** OBS's scenes with small pictures, and how one gives way to the next. */
export function SceneDeck() {
  const { t } = useTranslation('scenes')
  const { connection } = useTopic('obs')
  if (connection.phase !== 'ready') return <p className={css['hint']}>{t('offline')}</p>
  if (connection.scenes.length === 0) return <p className={css['hint']}>{t('empty')}</p>
  return (
    <div className={css['deck']}>
      <Tiles connection={connection} />
      <SceneControls connection={connection} />
    </div>
  )
}

function Tiles({ connection }: { connection: ObsReady }) {
  const thumbnails = useThumbnails()
  return (
    <div className={css['tiles']}>
      {connection.scenes.map((scene) => (
        <SceneTile key={scene} scene={scene} connection={connection} image={thumbnails.get(scene) ?? null} />
      ))}
    </div>
  )
}
