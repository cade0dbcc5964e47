import { Loader, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentPreview, DocumentRequest } from '@shared/contract/documents'
import { useCall } from '../../api/useCall'
import css from './packing.module.css'
import { TemplateNotice } from './TemplateNotice'

const pixelsPerMillimetre = 96 / 25.4

/** The first pages as they will be printed: the press's own layout, in a frame that may run nothing. */
export function PreviewDialog({
  request,
  onClose,
}: {
  /** Null while the dialog is closed. */
  readonly request: DocumentRequest | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('packing')
  return (
    <Modal opened={request !== null} onClose={onClose} title={t('preview.title')} size="auto" centered>
      {request && <Preview key={JSON.stringify(request)} request={request} onFailed={onClose} />}
    </Modal>
  )
}

function Preview({
  request,
  onFailed,
}: {
  readonly request: DocumentRequest
  readonly onFailed: () => void
}) {
  const { t } = useTranslation('packing')
  const call = useCall()
  const [preview, setPreview] = useState<DocumentPreview | null>(null)
  useEffect(() => {
    let left = false
    void call('documents.preview', request).then((result) => {
      if (left) return
      if (result.ok) setPreview(result.value)
      else onFailed()
    })
    return () => {
      left = true
    }
    // The request is new with every render of the bar; the dialog was opened for this one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [call])
  if (preview === null) {
    return (
      <div className={css['previewWaiting']}>
        <Loader aria-label={t('preview.waiting')} />
      </div>
    )
  }
  const { widthMm, heightMm } = preview.paper
  const [width, height] = [widthMm * pixelsPerMillimetre, heightMm * pixelsPerMillimetre]
  // A sheet of A4 is made to fit the dialog; labels are shown as large as they are.
  const scale = Math.min(1, 560 / height)
  const shown = Math.min(4, preview.html.split('class="sheet"').length - 1)
  return (
    <>
      {preview.templateProblem && <TemplateNotice problem={preview.templateProblem} />}
      <div className={css['previewFrame']} style={{ width: width * scale + 18, height: 560 }}>
        <div style={{ width: width * scale, height: shown * height * scale }}>
          <iframe
            title={t('preview.title')}
            className={css['preview']}
            sandbox=""
            srcDoc={preview.html}
            style={{ width, height: shown * height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </>
  )
}
