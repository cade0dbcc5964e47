import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconDatabaseExport, IconFolderOpen, IconHistory } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { Notice } from '../../ui/Notice'
import { useBackupWords } from './backupWords'
import css from './dataFile.module.css'
import { OpenShop, SaveShop } from './MoveShop'
import { RestoreDialog } from './RestoreDialog'
import { SecondFolder } from './SecondFolder'

/** How the shop's data is kept: backups, a second drive, restoring, and moving to another PC. */
export function DataSection() {
  const { t } = useTranslation('dataFile')
  const id = useId()
  const { backup, check } = useTopic('dataFile')
  const words = useBackupWords()
  const [restoring, setRestoring] = useState(false)
  const making = useAction('backups.make')
  const opening = useAction('backups.openFolder')
  const make = async () => {
    if ((await making.run({})).ok) showNotification({ message: t('made') })
  }
  return (
    <section className={css['section']} aria-labelledby={id}>
      <h2 id={id} className={css['title']}>
        {t('title')}
      </h2>
      <p className={css['lead']}>{t('lead')}</p>
      <dl className={css['facts']}>
        <dt>{t('last')}</dt>
        <dd>
          {backup.running
            ? t('making')
            : backup.lastAt === null
              ? t('never')
              : words.when({ at: backup.lastAt })}
        </dd>
        <dt>{t('check')}</dt>
        <dd data-bad={check === 'books_differ' || undefined}>{t(`checks.${check}`)}</dd>
      </dl>
      {backup.problem !== null && <Notice tone="bad">{t(`problems.${backup.problem}`)}</Notice>}
      <div className={css['buttons']}>
        <Button
          leftSection={<IconDatabaseExport size={18} aria-hidden />}
          loading={making.pending}
          onClick={() => void make()}
        >
          {t('makeNow')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconHistory size={18} aria-hidden />}
          onClick={() => setRestoring(true)}
        >
          {t('restore')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          loading={opening.pending}
          onClick={() => void opening.run({})}
        >
          {t('openFolder')}
        </Button>
      </div>
      <SecondFolder />
      <div className={css['part']}>
        <b>{t('move.title')}</b>
        <div className={css['hint']}>{t('move.text')}</div>
        <div className={css['buttons']}>
          <SaveShop />
          <OpenShop />
        </div>
      </div>
      {restoring && <RestoreDialog onClose={() => setRestoring(false)} />}
    </section>
  )
}
