import { Button } from '@mantine/core'
import type { ObsReady } from '@shared/contract/obs'
import { IconChevronsRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useShownKey } from '../../api/hotkeys/useShownKey'
import { useAction } from '../../api/useCall'
import { Dot } from '../../ui/Dot'
import { KeyHint } from '../../ui/KeyHint'
import { LivePicture } from './LivePicture'
import { ObsWayOut } from './ObsWayOut'
import css from './studio.module.css'
import { usePicturesOfObs } from './usePicturesOfObs'

/** OBS's program picture, beside it the preview in studio mode; or why there is none and the way out. */
export function Picture() {
  const { connection } = useTopic('obs')
  if (connection.phase !== 'ready') {
    return (
      <div className={css['stage']}>
        <div className={css['picture']}>
          <ObsWayOut connection={connection} />
        </div>
      </div>
    )
  }
  return <ReadyPictures connection={connection} />
}

function ReadyPictures({ connection }: { connection: ObsReady }) {
  const { t } = useTranslation(['studio', 'scenes'])
  const { program, preview } = usePicturesOfObs()
  const { previewScene, programScene } = connection
  const live = (
    <LivePicture image={program} alt={t('picture.alt')}>
      <Tags connection={connection} />
    </LivePicture>
  )
  if (previewScene === null) return <div className={css['stage']}>{live}</div>
  return (
    <div className={css['twoStages']}>
      <figure className={css['twin']}>
        <div className={css['stage']}>
          <LivePicture image={preview} alt={t('picture.previewAlt')} />
        </div>
        <figcaption>
          {t('scenes:preview')} · {previewScene}
        </figcaption>
      </figure>
      <TakeButton />
      <figure className={css['twin']} data-program>
        <div className={css['stage']}>{live}</div>
        <figcaption>
          {programScene === '' ? t('scenes:noProgram') : `${t('scenes:program')} · ${programScene}`}
        </figcaption>
      </figure>
    </div>
  )
}

function TakeButton() {
  const { t } = useTranslation('scenes')
  const { run, pending } = useAction('scenes.take')
  const key = useShownKey('take')
  return (
    <Button
      className={css['take'] ?? ''}
      size="md"
      px={10}
      loading={pending}
      aria-label={t('takeLong')}
      title={t('takeLong')}
      rightSection={key === null ? <IconChevronsRight size={18} aria-hidden /> : <KeyHint>{key}</KeyHint>}
      onClick={() => void run({})}
    >
      {t('take')}
    </Button>
  )
}

function Tags({ connection }: { connection: ObsReady }) {
  const { t } = useTranslation('studio')
  return (
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
  )
}
