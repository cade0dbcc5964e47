import { Button } from '@mantine/core'
import type { Backup } from '@shared/contract/backups'
import { useTranslation } from 'react-i18next'
import { useBackupWords } from './backupWords'
import css from './dataFile.module.css'

/** Backups to choose from. */
export function BackupList({
  backups,
  disabled,
  onChoose,
}: {
  readonly backups: readonly Backup[]
  readonly disabled: boolean
  readonly onChoose: (backup: Backup) => void
}) {
  const { t } = useTranslation('dataFile')
  const words = useBackupWords()
  return (
    <ul className={css['backups']} aria-label={t('list.title')}>
      {backups.map((backup) => (
        <li key={backup.id} className={css['backup']}>
          <div className={css['grow']}>
            <div className={css['when']}>
              <b>{words.when(backup)}</b>
              <span className={css['why']}>{words.why(backup)}</span>
            </div>
            <div className={css['hint']}>{words.what(backup)}</div>
          </div>
          <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => onChoose(backup)}>
            {t('list.use')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
