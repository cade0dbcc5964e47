import { Loader } from '@mantine/core'
import type { ObsConnection } from '@shared/contract/obs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../api/DeskProvider'
import { useTopic } from '../../api/hooks'
import { Dot } from '../../ui/Dot'
import { ObsWayOut } from './ObsWayOut'
import css from './studio.module.css'

type Ready = Extract<ObsConnection, { phase: 'ready' }>

/** OBS's program picture at the canvas's own shape, or why there is none and the way out. */
export function Picture() {
  const { connection } = useTopic('obs')
  return (
    <div className={css['stage']}>
      <div className={css['picture']}>
        {connection.phase === 'ready' ? (
          <LivePicture connection={connection} />
        ) : (
          <ObsWayOut connection={connection} />
        )}
      </div>
    </div>
  )
}

function LivePicture({ connection }: { connection: Ready }) {
  const { t } = useTranslation('studio')
  const image = usePictureOfObs()
  return (
    <>
      {image === null ? (
        <div className={css['pictureWaits']}>
          <Loader size="sm" color="gray" type="dots" />
          {t('picture.waiting')}
        </div>
      ) : (
        <img className={css['pictureImage']} src={image} alt={t('picture.alt')} draggable={false} />
      )}
      <div className={css['pictureTags']}>
        {connection.streaming && (
          <span className={css['pictureTag']}>
            <Dot tone="live" />
            {t('picture.streaming')}
          </span>
        )}
        {connection.recording && (
          <span className={css['pictureTag']}>
            <Dot tone="live" />
            {t('picture.recording')}
          </span>
        )}
        {connection.paused && (
          <span className={css['pictureTag']}>
            <Dot tone="busy" />
            {t('picture.paused')}
          </span>
        )}
      </div>
    </>
  )
}

/** The newest picture as a data URL; OBS is asked for pictures only while this window is seen. */
function usePictureOfObs(): string | null {
  const { client } = useDesk()
  const [image, setImage] = useState<string | null>(null)
  useEffect(() => {
    const tell = (watching: boolean) => void client.invoke('obs.watchPicture', { watching })
    const onVisibility = () => tell(!document.hidden)
    const stopListening = client.listen('obs.picture', (picture) => setImage(picture.image))
    onVisibility()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      stopListening()
      tell(false)
    }
  }, [client])
  return image
}
