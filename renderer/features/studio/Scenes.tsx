import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useCall } from '../../api/useCall'
import css from './studio.module.css'

/** OBS's scenes as buttons; the one on the program is pressed. */
export function Scenes() {
  const { t } = useTranslation('studio')
  const { connection } = useTopic('obs')
  const call = useCall()
  return (
    <section className={css['scenes']} aria-label={t('picture.scenes')}>
      <h2 className={css['scenesTitle']}>{t('picture.scenes')}</h2>
      {connection.phase !== 'ready' ? (
        <p className={css['scenesHint']}>{t('picture.scenesOffline')}</p>
      ) : connection.scenes.length === 0 ? (
        <p className={css['scenesHint']}>{t('picture.noScenes')}</p>
      ) : (
        <div className={css['sceneButtons']}>
          {connection.scenes.map((scene) => (
            <button
              key={scene}
              type="button"
              className={css['scene']}
              aria-label={t('picture.scene', { scene })}
              aria-pressed={scene === connection.programScene}
              title={scene}
              disabled={connection.paused}
              onClick={() => void call('obs.switchScene', { scene })}
            >
              {scene}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
