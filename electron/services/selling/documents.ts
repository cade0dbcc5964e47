import type { CallInput } from '@shared/contract'
import type { DocumentFile, DocumentPreview, DocumentRequest } from '@shared/contract/documents'
import type { PaperSettings, Settings } from '@shared/contract/settings'
import { sheetOf } from '@shared/domain/paper'
import { FieldcastError } from '@shared/errors'
import type {
  DocumentContent,
  DocumentLook,
  DocumentPrinter,
  DocumentRun,
  EventPublisher,
  PhotoFolder,
  Store,
} from '../ports'
import type { Photos } from '../catalogue/photos'
import type { SettingsDesk } from '../settings'
import type { Packing } from './packing'

const aloneAndQuiet: DocumentRun = { signal: new AbortController().signal, onProgress: () => undefined }
/** A preview shows the first pages: more parcels, or lines of a list, are not looked at. */
const previewed = { parcels: 4, rows: 60 }

/** Everything about a show's parcels that is put on paper. */
export class Documents {
  /** What the window has going. */
  private running: AbortController | null = null

  constructor(
    private readonly store: Store,
    private readonly settings: Pick<SettingsDesk, 'current' | 'change'>,
    private readonly packing: Packing,
    private readonly printer: DocumentPrinter,
    private readonly photos: Pick<Photos, 'keep'>,
    private readonly photoFolder: PhotoFolder,
    private readonly events: EventPublisher,
  ) {}

  /** Makes a document as a PDF. Throws no_parcels, pdf_failed, file_not_written or document_cancelled. */
  async make(request: DocumentRequest, run: DocumentRun = aloneAndQuiet): Promise<DocumentFile> {
    return await this.printer.print(this.content(request), this.look(request), request.onePerFile, run)
  }

  /** Makes it for the window: one at a time, which sees how far it is and may end it. */
  async makeForWindow(request: DocumentRequest): Promise<DocumentFile> {
    this.cancel()
    const running = new AbortController()
    this.running = running
    try {
      return await this.make(request, {
        signal: running.signal,
        onProgress: (done, total) => this.events.emit('documents.progress', { done, total }),
      })
    } finally {
      if (this.running === running) this.running = null
    }
  }

  /** Ends what the window has going. */
  cancel(): void {
    this.running?.abort()
  }

  /** The first pages as they will be printed. */
  async preview(request: DocumentRequest): Promise<DocumentPreview> {
    const content = this.content(request)
    const first = content.kind === 'packingSlip' || content.kind === 'addressLabel'
    const some =
      content.kind === 'testPage' || content.kind === 'pickList' || content.kind === 'showSummary'
        ? content
        : { ...content, parcels: content.parcels.slice(0, first ? previewed.parcels : previewed.rows) }
    return await this.printer.preview(some, this.look(request))
  }

  /** A page with rulers and a frame, moved as this printer's pages are. */
  async testPage(request: CallInput<'documents.testPage'>): Promise<DocumentFile> {
    const look = this.look({ ...request, hidePrices: true, reprint: false })
    const content = { kind: 'testPage', printer: request.printer ?? '' } as const
    return await this.printer.print(content, look, false, aloneAndQuiet)
  }

  /** Keeps a picture as the shop's logo, or none. Throws photo_too_large, photo_not_picture or file_not_written. */
  setLogo(bytes: Uint8Array | null): Settings {
    const logo = bytes === null ? null : this.photos.keep(bytes)
    return this.settings.change({ paper: { ...this.settings.current().paper, logo } })
  }

  private content({ kind, showId, parcelIds }: DocumentRequest): DocumentContent {
    const show = this.store.shows.get(showId)
    const wanted = parcelIds === null ? null : new Set(parcelIds)
    const parcels = this.packing.parcels(showId).filter(({ id }) => wanted === null || wanted.has(id))
    if (!show || parcels.length === 0) throw new FieldcastError('no_parcels')
    return { kind, show, parcels }
  }

  private look(
    request: Pick<DocumentRequest, 'paper' | 'perSheet' | 'printer' | 'hidePrices' | 'reprint'> & {
      readonly showId?: string
    },
  ): DocumentLook {
    const { language, shopName, sender, thankYou, paper } = this.settings.current()
    const offset = paper.offsets.find(({ printer }) => printer === request.printer)
    return {
      language,
      sheet: sheetOf(request.paper, request.perSheet),
      offset: { x: offset?.x ?? 0, y: offset?.y ?? 0 },
      hidePrices: request.hidePrices,
      reprint: request.reprint,
      shopName,
      logoPath: paper.logo === null ? null : this.photoFolder.pathOf(paper.logo),
      sender,
      thankYou,
      showTitle: (request.showId === undefined ? null : this.store.shows.get(request.showId))?.title ?? '',
      code: this.code(paper),
    }
  }

  private code({ code, reorder }: PaperSettings): DocumentLook['code'] {
    if (code === 'none') return null
    const shop = this.store.settings.kept('overlays')?.shopCodeContent ?? ''
    const content = code === 'shop' ? shop : reorder
    return content === '' ? null : { kind: code, content }
  }
}
