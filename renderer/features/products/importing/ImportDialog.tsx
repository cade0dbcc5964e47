import { Button, Group, Loader, Modal } from '@mantine/core'
import { IconDownload, IconFileTypeCsv } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportReport } from '@shared/contract/products'
import { useTopic } from '../../../api/hooks'
import { useCall, useErrorWords } from '../../../api/useCall'
import { FileZone } from '../../../ui/fields/FileZone'
import { ImportReportView } from './ImportReportView'
import css from '../products.module.css'
import { templateCsv } from './templateCsv'

type Step =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly file: string; readonly report: ImportReport }

/** Imports a table of products and tells what became of each row. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['products', 'common'])
  const { language } = useTopic('settings')
  const call = useCall()
  const words = useErrorWords()
  const [step, setStep] = useState<Step>({ kind: 'choose', problem: null })
  const take = async (file: string, bytes: Uint8Array<ArrayBuffer>) => {
    setStep({ kind: 'working' })
    const result = await call('products.importCsv', { bytes }, { quiet: true })
    setStep(
      result.ok
        ? { kind: 'done', file, report: result.value }
        : { kind: 'choose', problem: words(result.error) },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={680}
      title={t('importing.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {step.kind === 'done' ? (
        <ImportReportView file={step.file} report={step.report} />
      ) : (
        <div className={css['importing']}>
          <div>{t('importing.text')}</div>
          <FileZone
            label={t('importing.file')}
            accept=".csv,text/csv"
            disabled={step.kind === 'working'}
            onFile={(name, bytes) => void take(name, bytes)}
          >
            {step.kind === 'working' ? (
              <Loader size={32} />
            ) : (
              <IconFileTypeCsv size={36} stroke={1.3} aria-hidden />
            )}
            {t(step.kind === 'working' ? 'importing.working' : 'importing.pick')}
          </FileZone>
          {step.kind === 'choose' && step.problem !== null && (
            <div className={css['problem']} role="alert">
              {step.problem}
            </div>
          )}
        </div>
      )}
      <Group justify="space-between" mt="lg">
        {step.kind === 'done' ? (
          <Button variant="default" onClick={() => setStep({ kind: 'choose', problem: null })}>
            {t('importing.another')}
          </Button>
        ) : (
          <Button
            variant="subtle"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => download(t('importing.templateFile'), templateCsv(language))}
          >
            {t('importing.template')}
          </Button>
        )}
        <Button variant={step.kind === 'done' ? 'filled' : 'default'} onClick={onClose}>
          {t(step.kind === 'done' ? 'importing.close' : 'form.cancel')}
        </Button>
      </Group>
    </Modal>
  )
}

/** Hands the template to the system's own save dialog. */
function download(file: string, bytes: Uint8Array<ArrayBuffer>) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'text/csv;charset=utf-8' }))
  link.download = file
  link.click()
  URL.revokeObjectURL(link.href)
}
