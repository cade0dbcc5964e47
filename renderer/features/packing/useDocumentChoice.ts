import { useCallback, useState } from 'react'
import type { DocumentRequest } from '@shared/contract/documents'

/** What the host chose about a document. */
export type DocumentChoice = Pick<
  DocumentRequest,
  'kind' | 'paper' | 'perSheet' | 'hidePrices' | 'onePerFile'
>

const first: DocumentChoice = {
  kind: 'packingSlip',
  paper: '100x150',
  perSheet: 1,
  hidePrices: false,
  onePerFile: false,
}

/** The choice, and how a part of it is changed. */
export function useDocumentChoice(): [DocumentChoice, (change: Partial<DocumentChoice>) => void] {
  const [choice, setChoice] = useState(first)
  const change = useCallback(
    (changed: Partial<DocumentChoice>) => setChoice((before) => ({ ...before, ...changed })),
    [],
  )
  return [choice, change]
}

/** The request that goes with a choice, for a file and no printer. */
export function requestOf(
  choice: DocumentChoice,
  showId: string,
  parcelIds: string[] | null,
): DocumentRequest {
  return { ...choice, showId, parcelIds, reprint: false, printer: null }
}
