import { Loader, Modal } from '@mantine/core'
import type { Backup } from '@shared/contract/backups'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Notice } from '../../ui/Notice'
import { BackupList } from './BackupList'
import { useBackupWords } from './backupWords'
import css from './dataFile.module.css'
import { useBackups } from './useBackups'

/** Lists the backups and restores the chosen one; the window is loaded anew then. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('dataFile')
  const { t: common } = useTranslation()
  const backups = useBackups()
  const live = useTopic('show').show?.state === 'live'
  const [chosen, setChosen] = useState<Backup | null>(null)
  const words = useBackupWords()
  const { run, pending } = useAction('backups.restore')
  const restore = async () => {
    if (chosen && !(await run({ id: chosen.id })).ok) setChosen(null)
  }
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        title={t('list.title')}
        size={560}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <p className={css['lead']}>{t('list.text')}</p>
        {live && <Notice tone="warn">{t('list.live')}</Notice>}
        {backups === null && <Loader size="sm" type="dots" />}
        {backups?.length === 0 && <div className={css['hint']}>{t('list.none')}</div>}
        {backups && backups.length > 0 && (
          <BackupList backups={backups} disabled={live} onChoose={setChosen} />
        )}
      </Modal>
      <ConfirmDialog
        opened={chosen !== null}
        title={t('list.confirmTitle', { when: chosen ? words.when(chosen) : '' })}
        confirmWords={t('list.confirm')}
        pending={pending}
        onConfirm={() => void restore()}
        onClose={() => setChosen(null)}
      >
        {chosen && <p className={css['lead']}>{words.what(chosen)}</p>}
        <p className={css['lead']}>{t('list.confirmText')}</p>
      </ConfirmDialog>
    </>
  )
}
