import { Button, Checkbox } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../api/useCall'
import { useShows } from '../../../api/useShows'
import { ShowSelect } from '../../../ui/fields/ShowSelect'
import css from '../settings.module.css'

/** Saves the comments of a show to a file that can be replayed, with the viewers' names or without. */
export function RecordShow() {
  const { t } = useTranslation('settings')
  const shows = useShows()
  const [chosen, setChosen] = useState<string | null>(null)
  const [withNames, setWithNames] = useState(true)
  const { run, pending } = useAction('chat.saveRecording')
  const showId = chosen ?? shows?.[0]?.id ?? null
  const save = async () => {
    if (showId === null) return
    const result = await run({ showId, withNames })
    if (!result.ok || result.value.path === null) return
    showNotification({ message: t('replay.record.saved', { path: result.value.path }), autoClose: 8_000 })
  }
  return (
    <div className={css['record']}>
      <b>{t('replay.record.title')}</b>
      <div className={css['hint']}>{t('replay.record.text')}</div>
      {shows?.length === 0 ? (
        <div className={css['hint']}>{t('replay.record.none')}</div>
      ) : (
        <>
          <div className={css['choice']}>
            <ShowSelect
              shows={shows ?? []}
              value={showId}
              label={t('replay.record.show')}
              liveWords={t('replay.record.live')}
              onChange={setChosen}
            />
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              disabled={showId === null}
              loading={pending}
              onClick={() => void save()}
            >
              {t('replay.record.save')}
            </Button>
          </div>
          <Checkbox
            label={t('replay.record.withNames')}
            description={t('replay.record.withNamesHint')}
            checked={withNames}
            onChange={(event) => setWithNames(event.currentTarget.checked)}
          />
        </>
      )}
    </div>
  )
}
