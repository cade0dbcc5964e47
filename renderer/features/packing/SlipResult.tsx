import { Button, CloseButton } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconFileCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SlipFile } from '@shared/contract/packing'
import { useAction } from '../../api/useCall'
import css from './packing.module.css'

/** The PDF that was made: how many pages, where it lies, open it or save it elsewhere. */
export function SlipResult({ slips, onDismiss }: { slips: SlipFile; onDismiss: () => void }) {
  const { t } = useTranslation('packing')
  const opening = useAction('packing.openSlips')
  const saving = useAction('packing.saveSlips')
  const save = async () => {
    const result = await saving.run({ path: slips.path })
    if (result.ok && result.value.path !== null) {
      showNotification({ message: t('result.saved', { path: result.value.path }) })
    }
  }
  return (
    <section className={css['result']} role="status" aria-label={t('result.title')}>
      <IconFileCheck size={32} stroke={1.5} aria-hidden />
      <div className={css['resultWords']}>
        <b>{t('result.title')}</b>
        <div>{t('result.summary', { parcels: slips.parcels, pages: slips.pages })}</div>
        <div className={css['path']} title={slips.path}>
          {slips.path}
        </div>
      </div>
      <Button loading={opening.pending} onClick={() => void opening.run({ path: slips.path })}>
        {t('result.open')}
      </Button>
      <Button variant="default" loading={saving.pending} onClick={() => void save()}>
        {t('result.save')}
      </Button>
      <CloseButton aria-label={t('result.dismiss')} onClick={onDismiss} />
    </section>
  )
}
