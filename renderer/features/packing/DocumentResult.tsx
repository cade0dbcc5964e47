import { Button, CloseButton } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconFileCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentFile } from '@shared/contract/documents'
import { useAction } from '../../api/useCall'
import css from './packing.module.css'
import { TemplateNotice } from './TemplateNotice'

/** What was made: how many pages, where it lies, open it or save it elsewhere. */
export function DocumentResult({ made, onDismiss }: { made: DocumentFile; onDismiss: () => void }) {
  const { t } = useTranslation('packing')
  const opening = useAction('documents.open')
  const saving = useAction('documents.save')
  const isFolder = !made.path.endsWith('.pdf')
  const save = async () => {
    const result = await saving.run({ path: made.path })
    if (result.ok && result.value.path !== null) {
      showNotification({ message: t('result.saved', { path: result.value.path }) })
    }
  }
  const { widthMm, heightMm } = made.paper
  const size = `${widthMm}×${heightMm}`
  const count = made.subjects.filter(({ parcelId }) => parcelId !== null).length
  return (
    <section className={css['result']} role="status" aria-label={t('result.title')}>
      <IconFileCheck size={32} stroke={1.5} aria-hidden />
      <div className={css['resultWords']}>
        <b>{t('result.title')}</b>
        <div>
          {count > 0
            ? t('result.summary', { parcels: count, pages: made.pages, size })
            : t('result.summaryList', { pages: made.pages, size })}
        </div>
        <div className={css['path']} title={made.path}>
          {made.path}
        </div>
        {made.templateProblem && <TemplateNotice problem={made.templateProblem} />}
      </div>
      <Button loading={opening.pending} size="md" onClick={() => void opening.run({ path: made.path })}>
        {t('result.open')}
      </Button>
      {!isFolder && (
        <Button variant="default" size="md" loading={saving.pending} onClick={() => void save()}>
          {t('result.save')}
        </Button>
      )}
      <CloseButton size="xl" aria-label={t('result.dismiss')} onClick={onDismiss} />
    </section>
  )
}
