import type { DocumentFile, DocumentRequest } from '@shared/contract/documents'
import { sheetOf } from '@shared/domain/paper'
import type { Packing } from './packing'

/** Everything about a show's parcels that is put on paper. */
export class Documents {
  constructor(private readonly packing: Packing) {}

  /**
   * Makes a document as a PDF. Throws no_parcels when there is nothing to print, pdf_failed or file_not_written.
   */
  async make(request: DocumentRequest): Promise<DocumentFile> {
    const { path, pages } = await this.packing.makeSlips(request)
    const wanted = request.parcelIds === null ? null : new Set(request.parcelIds)
    const parcels = this.packing.parcels(request.showId).filter(({ id }) => wanted === null || wanted.has(id))
    const subjects = parcels.map(({ id, number }, index) => ({
      parcelId: id,
      number,
      fromPage: index + 1,
      pages: 1,
    }))
    return { path, pages, paper: sheetOf('100x150', 1).paper, kind: request.kind, subjects }
  }
}
