import { Button } from '@mantine/core'
import { IconAlertTriangle, IconEye, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentFile } from '@shared/contract/documents'
import { type Parcel } from '@shared/contract/packing'
import { useWindow } from '../../api/hooks'
import { useAction, useCall } from '../../api/useCall'
import { KeyHint } from '../../ui/KeyHint'
import { DocumentChoices } from './DocumentChoices'
import { DocumentResult } from './DocumentResult'
import css from './packing.module.css'
import { PreviewDialog } from './PreviewDialog'
import { PrintControls } from './printing/PrintControls'
import type { PrintHistory } from './printing/usePrintHistory'
import { requestOf, useDocumentChoice } from './useDocumentChoice'
import { useProgress } from './useProgress'

/** Makes documents of the chosen parcels and shows what came of it. */
export function SlipBar({
  history,
  showId,
  total,
  chosen,
  lacking,
}: {
  readonly history: PrintHistory
  readonly showId: string
  /** How many parcels there are to choose from. */
  readonly total: number
  readonly chosen: readonly Parcel[]
  /** How many of the chosen have a recipient with a blank. */
  readonly lacking: number
}) {
  const { t } = useTranslation('packing')
  const call = useCall()
  const open = useWindow((window) => window.open)
  const [choice, change] = useDocumentChoice()
  const [made, setMade] = useState<DocumentFile | null>(null)
  const [previewed, setPreviewed] = useState(false)
  const making = useAction('documents.make')
  const progress = useProgress(making.pending)
  const request = requestOf(choice, showId, chosen.length === total ? null : chosen.map(({ id }) => id))
  const make = async () => {
    setMade(null)
    const result = await making.run(request)
    if (result.ok) setMade(result.value)
  }
  const perParcel = choice.kind === 'packingSlip' || choice.kind === 'addressLabel'
  return (
    <footer className={css['bar']}>
      {lacking > 0 && perParcel && (
        <div className={css['warning']} role="status">
          <IconAlertTriangle size={18} aria-hidden />
          <span>{t('lacking', { count: lacking })}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => open('orders')}>
            {t('goToOrders')}
          </Button>
        </div>
      )}
      {made && <DocumentResult made={made} onDismiss={() => setMade(null)} />}
      <div className={css['tools']}>
        <DocumentChoices choice={choice} onChange={change} />
        <span className={css['keys']} aria-hidden>
          <KeyHint>Space</KeyHint> {t('keys.toggle')} &ensp; <KeyHint>Ctrl A</KeyHint> {t('keys.all')}
        </span>
      </div>
      <div className={css['tools']}>
        <span className={css['selected']}>{t('selected', { selected: chosen.length, total })}</span>
        <Button
          size="md"
          variant="default"
          leftSection={<IconEye size={20} aria-hidden />}
          disabled={chosen.length === 0}
          onClick={() => setPreviewed(true)}
        >
          {t('preview.open')}
        </Button>
        {making.pending ? (
          <Button size="md" variant="default" miw={200} onClick={() => void call('documents.cancel', {})}>
            {progress === null
              ? t('making', { count: chosen.length })
              : t('stop', { done: progress.done, total: progress.total })}
          </Button>
        ) : (
          <Button
            size="md"
            leftSection={<IconFileTypePdf size={20} aria-hidden />}
            disabled={chosen.length === 0}
            miw={200}
            onClick={() => void make()}
          >
            {perParcel ? t('make', { count: chosen.length }) : t('makeList')}
          </Button>
        )}
        <PrintControls
          parcelIds={chosen.map(({ id }) => id)}
          perParcel={perParcel}
          history={history}
          request={request}
        />
      </div>
      <PreviewDialog request={previewed ? request : null} onClose={() => setPreviewed(false)} />
    </footer>
  )
}
