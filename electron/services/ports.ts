import type { ChatGap, CommentKind } from '@shared/contract/chat'
import type {
  CardLayout,
  OverlayColours,
  OverlayKind,
  OverlayPlace,
} from '@shared/contract/control-room/overlays'
import type { TransitionChoice } from '@shared/contract/control-room/scenes'
import type { EventName, EventPayload } from '@shared/contract'
import type { KeyCombination } from '@shared/contract/hotkeys'
import type { DocumentFile, DocumentKind, DocumentPreview } from '@shared/contract/documents'
import type { Parcel } from '@shared/contract/packing'
import type { Printer } from '@shared/contract/printing'
import type { Language } from '@shared/contract/settings'
import type { ShowSummary } from '@shared/contract/shows'
import type { Sheet, Size } from '@shared/domain/paper'
import type { ImportReport, ProductDraft, RejectedRow } from '@shared/contract/products'
import type { Recipient } from '@shared/contract/orders'
import type { RowTopics, SingleTopics } from '@shared/contract/state'
import type { OpenedSheet } from '@shared/contract/order-sheets'
import type { SheetRow } from '@shared/domain/sheets/import-row'
import type { SheetFormat, SheetTable } from '@shared/domain/sheets/sheet-table'

export type * from './backup-ports'
export type * from './storage-ports'

// What the services ask of the outside. Implementations live in storage, obs, chat, printing and shell;
// main.ts hands them in. Every asynchronous one has a deadline of its own and settles.

export type Clock = {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
}

/** Time that no setting of the system's clock changes. */
export type Stopwatch = {
  /** Milliseconds since some moment before the program started. */
  elapsed(): number
}

export type Ids = {
  /** A new identity, unique for all time. */
  next(): string
}

/** Where services put what the windows should see; each call is one step of the pushed state. */
export type StatePublisher = {
  set<Topic extends keyof SingleTopics>(topic: Topic, value: SingleTopics[Topic]): void
  put<Topic extends keyof RowTopics>(topic: Topic, rows: readonly RowTopics[Topic][]): void
  remove(topic: keyof RowTopics, ids: readonly string[]): void
  /** Puts `rows` in the place of everything the topic held. */
  replace<Topic extends keyof RowTopics>(topic: Topic, rows: readonly RowTopics[Topic][]): void
}

export type EventPublisher = {
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
}

/** The log: English, for support; never a phone number, an address, a key or a password. */
export type Log = {
  info(message: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  warn(message: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  error(message: string, error?: unknown): void
}

export type SecretName = 'obs.password' | 'ingest.token' | 'stream.key' | 'bilibili.cookie'

/** The system's keyring, or memory until the program ends where there is none. */
export type Secrets = {
  /** False where the system has no keyring. */
  readonly kept: boolean
  read(name: SecretName): string | null
  write(name: SecretName, value: string): void
  forget(name: SecretName): void
}

/** What the product card on the picture says; quantities in the product's `unit` unless `leftUnit` says otherwise. */
export type OverlayCard = {
  readonly productName: string
  readonly code: string
  readonly priceFen: number
  readonly unit: string
  /** What is left, already in words' units: {left: 12, leftUnit: '箱'}; zero or less reads 售罄. */
  readonly left: number
  readonly leftUnit: string
  /** It presses the buyer. */
  readonly low: boolean
  /** Absolute path of the photo, or null. */
  readonly photoPath: string | null
}

/** What one overlay says; each is drawn in the shop's colours. */
export type OverlayContent =
  | { readonly kind: 'card'; readonly layout: CardLayout; readonly card: OverlayCard }
  | {
      readonly kind: 'stockBar'
      readonly productName: string
      /** As on the card. */
      readonly unit: string
      readonly left: number
      readonly leftUnit: string
      readonly low: boolean
      /** What is left of what there was in this show, 0 to 1. */
      readonly part: number
    }
  /** Zero seconds reads 时间到. */
  | { readonly kind: 'countdown'; readonly label: string; readonly secondsLeft: number }
  /** The newest last; buyers' names masked already. */
  | { readonly kind: 'ticker'; readonly lines: readonly string[] }
  | { readonly kind: 'shopCode'; readonly content: string; readonly caption: string }
  | { readonly kind: 'text'; readonly text: string }

/** One picture to be drawn. */
export type OverlayPicture = { readonly colours: OverlayColours; readonly content: OverlayContent }

/** One overlay as it should be in OBS: nothing to show, or a picture and where it stands. */
export type WantedOverlay = {
  readonly picture: OverlayPicture | null
  /** Chosen by the host for each shape of canvas; null stands where Fieldcast puts it. */
  readonly places: { readonly landscape: OverlayPlace | null; readonly portrait: OverlayPlace | null }
  /** The card's layout: where Fieldcast puts the others leaves room for it. */
  readonly cardLayout: CardLayout
}
export type WantedOverlays = Readonly<Record<OverlayKind, WantedOverlay>>

/** How the overlays stand in OBS, told after each change. */
export type OverlayReport = {
  /** null while OBS is away. */
  readonly canvas: { readonly width: number; readonly height: number } | null
  /** Whether the picture that is wanted is on it; one without a picture is not among them. */
  readonly standing: Readonly<Partial<Record<OverlayKind, 'shown' | 'failed'>>>
}

/** The picture's side of a show. */
export type ObsDesk = {
  /**
   * Switches the program to a scene, by a transition of its own where one is given (OBS's current one is put back).
   * Throws FieldcastError obs_not_connected, obs_scene_missing, obs_timeout or obs_request_failed.
   */
  switchScene(scene: string, transition: TransitionChoice | null): Promise<void>
  /**
   * States what the overlays should show from now on. Returns at once; the picture follows within a second, a few
   * updates a second at most, and again after every reconnect.
   */
  wantOverlays(wanted: WantedOverlays): void
  /**
   * A product goes on air: while OBS records, the moment and this title go into the recording's list of times. null:
   * nothing is on air any more, so that a recording started now does not begin with it.
   */
  markMoment(title: string | null): void
}

/**
 * Draws an overlay as a PNG with transparency; `scale` 1 is for a canvas whose shorter side is 720 and size 1. What can
 * wait is drawn after all that cannot.
 */
export type OverlayPainter = {
  paint(picture: OverlayPicture, scale: number, canWait?: boolean): Promise<Uint8Array>
}

/** Checks that bytes are a picture and makes a JPEG of at most 800 px of it; null when they are not. */
export type PhotoCodec = {
  toJpeg(bytes: Uint8Array): Uint8Array | null
}

/** A printed document, and what it says of itself: how many labels each of its subjects took. */
export type PressedPdf = { readonly pdf: Uint8Array; readonly labels: readonly number[] }

/** Lays out HTML documents on paper. Throws FieldcastError pdf_failed. */
export type PdfPress = {
  press(html: string, paper: Size): Promise<PressedPdf>
  /** The document once it has laid itself out, its first so many sheets. */
  layOut(html: string, sheets: number): Promise<string>
}

/** A message as a connector hands it over, before it has a place in the journal. */
export type IncomingComment = {
  readonly platform: string
  readonly room: string
  /** The platform's own id: the same message twice is journalled once. */
  readonly messageId: string
  readonly userId: string
  readonly userName: string
  /** Whole, never edited. */
  readonly text: string
  readonly kind: CommentKind
  readonly sentAt: number | null
}

/** What became of a batch; it is in the journal, on disk, when this comes back. */
export type Journalled = { readonly accepted: number; readonly duplicates: number }

/** A stretch of a room's chat that could not be seen, as a connector noticed it. */
export type UnseenStretch = Pick<ChatGap, 'platform' | 'room' | 'from' | 'to'>

/** Where connectors put what they receive. */
export type CommentIntake = {
  take(comments: readonly IncomingComment[]): Promise<Journalled>
}

/** Where photos lie as files, named by their content. */
export type PhotoFolder = {
  /** Writes a JPEG and answers its file name. Throws FieldcastError file_not_written. */
  write(jpeg: Uint8Array): string
  /** Where a photo lies, an absolute path. */
  pathOf(name: string): string
  remove(name: string): void
}

/** What a CSV of products holds: the rows that can go in, and why the others cannot. */
export type ProductCsv = {
  readonly encoding: ImportReport['encoding']
  readonly rows: readonly {
    readonly line: number
    readonly draft: ProductDraft
    /** In smallest units. */
    readonly stock: number
  }[]
  readonly rejected: readonly RejectedRow[]
}

/** Reads the bytes of a CSV. Throws FieldcastError csv_unreadable or csv_missing_columns. */
export type ProductCsvReader = (bytes: Uint8Array) => ProductCsv

/** A platform's list of orders as it stands in its file. */
export type OrderSheet = {
  readonly encoding: OpenedSheet['encoding']
  readonly headers: readonly string[]
  /** The rows below the headers. */
  readonly rows: readonly SheetRow[]
}

/** Reads a CSV or XLSX. Throws FieldcastError csv_unreadable, sheet_locked, sheet_too_large or sheet_empty. */
export type OrderSheetReader = (bytes: Uint8Array) => Promise<OrderSheet>

/** Writes a table as a file in which no cell can be run as a formula. */
export type SheetWriter = (table: SheetTable, format: SheetFormat) => Promise<Uint8Array>

/** The products an empty shop can be filled with; stock in smallest units, photos as any picture file. */
export type SampleShop = () => readonly {
  readonly draft: ProductDraft
  readonly openingStock: number
  readonly photo: Uint8Array | null
}[]

/** Keys that reach Fieldcast whatever program has the focus. */
export type GlobalKeys = {
  /** False where another program, or the system, holds these keys. */
  register(combination: KeyCombination, onPress: () => void): boolean
  unregisterAll(): void
}

/** How a document looks, whatever it is about. */
export type DocumentLook = {
  readonly language: Language
  readonly sheet: Sheet
  /** How far everything is moved, in tenths of a millimetre. */
  readonly offset: { readonly x: number; readonly y: number }
  readonly hidePrices: boolean
  readonly reprint: boolean
  readonly shopName: string
  /** Absolute path of a JPEG, or null. */
  readonly logoPath: string | null
  readonly sender: Recipient
  readonly thankYou: string
  readonly showTitle: string
  /** The QR code that stands on what goes to the buyer; {number} stands for the parcel's number. */
  readonly code: { readonly kind: 'shop' | 'reorder'; readonly content: string } | null
}

/** What a document is about. */
export type DocumentContent =
  | { readonly kind: DocumentKind; readonly show: ShowSummary; readonly parcels: readonly Parcel[] }
  | { readonly kind: 'testPage'; readonly printer: string }

/** Watches over a making that takes long. */
export type DocumentRun = {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Puts documents on paper. Throws FieldcastError pdf_failed, file_not_written or, when it is told to stop, document_cancelled. */
export type DocumentPrinter = {
  print(
    content: DocumentContent,
    look: DocumentLook,
    onePerFile: boolean,
    run: DocumentRun,
  ): Promise<DocumentFile>
  preview(content: DocumentContent, look: DocumentLook): Promise<DocumentPreview>
}

/** Pages of a PDF for a printer. */
export type PrintOrder = {
  readonly printer: string
  readonly path: string
  readonly paper: { readonly widthMm: number; readonly heightMm: number }
  readonly copies: number
  /** Counted from 1, both included. */
  readonly fromPage: number
  readonly toPage: number
  /** What the job is called in the system: unique, so that it can be found again by it. */
  readonly token: string
}

/** A job as the printing system knows it. */
export type SystemJob = {
  readonly state: 'waiting' | 'printing' | 'done' | 'cancelled' | 'failed' | 'unknown' | 'no_printer'
  /** Pages that have come out, as far as the system counts them. */
  readonly pages: number
  /** What keeps the printer from going on; null while nothing does. */
  readonly trouble: 'stopped' | 'unreachable' | 'no_paper' | 'jam' | 'open' | null
  /** In the system's own words; empty for none. */
  readonly message: string
}

/** The printers of this PC. Every function may throw FieldcastError printing_system_away. */
export type Printers = {
  list(): Promise<Printer[]>
  /**
   * Hands pages over and answers the job's name in the system. Throws printer_gone or printer_refused; after
   * printing_system_away it is not known whether they were handed over: ask `find`.
   */
  submit(order: PrintOrder): Promise<string>
  /** The job that was handed over under a token, null where there was none. */
  find(printer: string, token: string): Promise<string | null>
  look(printer: string, job: string): Promise<SystemJob>
  /** Asks for the end of a job; `look` says whether, and how, it ended. */
  cancel(printer: string, job: string): Promise<void>
}
