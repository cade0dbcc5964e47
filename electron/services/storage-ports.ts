import type { ChatGap, Comment, CommentKind } from '@shared/contract/chat'
import type { Blacklisting, BuyerRow, BuyerSearch, Person, PersonMark } from '@shared/contract/buyers'
import type { BuyerCard } from '@shared/contract/chat-panel'
import type { Claim } from '@shared/contract/claims'
import type { KeptValues } from '@shared/contract/kept-values'
import type { OrderAction, OrderEffect, PriceRule } from '@shared/contract/order-desk'
import type { Discount, Order, Payment, Recipient, Sending } from '@shared/contract/orders'
import type { OrderState } from '@shared/domain/orders/order-state'
import type { DocumentFile, DocumentSubject } from '@shared/contract/documents'
import type { ParcelPrint } from '@shared/contract/printing'
import type { PrintJobState, PrintSubject, PrintTrouble } from '@shared/domain/printing/print-job'
import type { Product, ProductDraft, ProductPacking, ProductPart } from '@shared/contract/products'
import type { ImportMapping } from '@shared/contract/order-sheets'
import type { CallInput } from '@shared/contract'
import type { Show, ShowSummary } from '@shared/contract/shows'
import type { ShelfRow, StockEntry } from '@shared/contract/stock'
import type { InLine } from '@shared/domain/orders/waiting-line'
import type { Packed } from '@shared/domain/packing/boxes'
import type { HeldLine } from '@shared/domain/orders/order-lines'
import type { StockMoveKind } from '@shared/domain/orders/stock'
import type { OrderIndex } from './finding/order-index'

export type { OrderHunt, OrderIndex, OrderQuery } from './finding/order-index'

// What the services ask of the data file; electron/storage implements it, one file for each of these.
// All of it is synchronous: there is one writer. Quantities are in smallest units, times in milliseconds.

/** Hears how writing to the data file goes. */
export type WriteListener = {
  /** A transaction is on disk. */
  wrote(): void
  /** Something was not kept, and nobody was told that it was. */
  failed(code: 'disk_full' | 'disk_failed' | 'database_damaged'): void
}

/** The data file. Throws FieldcastError disk_full, disk_failed or database_damaged where the disk does. */
export type Store = {
  /** Runs `work` in one transaction on disk when it returns; a throw undoes all of it. Inside another, a savepoint. */
  transaction<T>(work: () => T): T
  /** Writes next to nothing, to see whether the disk takes it; throws as every write does. */
  tryToWrite(): void
  readonly settings: SettingStore
  readonly products: ProductStore
  readonly stock: StockLedger
  readonly shows: ShowStore
  readonly comments: CommentJournal
  readonly gaps: GapStore
  readonly claims: ClaimStore
  readonly buyers: BuyerStore
  readonly people: PeopleStore
  readonly orders: OrderStore
  readonly actions: OrderActionStore
  readonly priceRules: PriceRuleStore
  readonly orderIndex: OrderIndex
  readonly imports: ImportStore
  readonly parcels: ParcelStore
  readonly printJobs: PrintJobStore
  readonly carried: CarriedOrderStore
}

/** Some of the settings, as a window sends them to be changed. */
export type SettingChanges = CallInput<'settings.change'>

export type SettingStore = {
  /** What was ever changed; a value that is not readable any more is left out. */
  read(): SettingChanges
  write(changes: SettingChanges): void
  /** A value kept beside the settings, or null where there is none, or none that this version can read. */
  kept<Name extends keyof KeptValues>(name: Name): KeptValues[Name] | null
  keep<Name extends keyof KeptValues>(name: Name, value: KeptValues[Name]): void
}

export type ProductStore = {
  /** All, archived too, in the order of the rundown. */
  list(): Product[]
  get(id: string): Product | null
  /** The product that goes by this key now; archived ones give their code free. */
  byCode(codeKey: string): Product | null
  /** Adds a product at the end of the rundown. */
  add(id: string, codeKey: string, draft: ProductDraft): void
  edit(id: string, codeKey: string, draft: ProductDraft): void
  setArchived(id: string, archived: boolean): void
  setPhoto(id: string, photo: string | null): void
  photoIsUsed(photo: string): boolean
  setPacking(id: string, packing: ProductPacking): void
  setTerms(id: string, terms: { readonly weightGrams: number; readonly lowStock: number | null }): void
  setParts(id: string, parts: readonly ProductPart[]): void
  parts(id: string): ProductPart[]
  wasOrdered(id: string): boolean
  /** Whether another product is made of it. */
  isPart(id: string): boolean
  /** It, the products it is made of, and those made of the same ones: their stock changes together. */
  sharingStock(id: string): string[]
  /** Writes the rundown anew; answers the ids whose place changed. */
  arrange(ids: readonly string[]): string[]
}

export type StockLedger = {
  /** Enters a move that nothing can refuse. */
  enter(move: {
    readonly productId: string
    readonly kind: StockMoveKind
    /** In smallest units; negative for what leaves. */
    readonly delta: number
    readonly orderLineId: string | null
    readonly reason: string
    readonly at: number
  }): void
  /** Takes stock for an order line if that much is there, in one statement; false when it is not. */
  take(
    kind: 'reservation' | 'sale',
    taking: {
      readonly productId: string
      readonly orderLineId: string
      readonly quantity: number
      readonly at: number
    },
  ): boolean
  /** Takes stock away by hand if that much is there, in one statement; false when it is not. */
  takeAway(
    kind: 'spoilage' | 'correction',
    taking: {
      readonly productId: string
      readonly quantity: number
      readonly reason: string
      readonly at: number
    },
  ): boolean
  /** The newest entries before one, newest first. */
  entries(productId: string, before: number | null, limit: number): StockEntry[]
  /** What should lie on the shelf, of every product with a ledger. */
  shelf(): ShelfRow[]
  /** Enters the difference that makes `available` the stated figure, in one statement; false when it is so already. */
  correct(productId: string, available: number, reason: string, at: number): boolean
}

export type ShowStore = {
  list(): ShowSummary[]
  get(id: string): ShowSummary | null
  live(): Show | null
  /** The live show, or the last one. */
  current(): ShowSummary | null
  currentId(): string | null
  /** The local date of its start, such as 20261123. */
  day(id: string): string
  start(show: {
    readonly id: string
    readonly title: string
    readonly day: string
    readonly at: number
  }): void
  end(id: string, at: number): void
  setOnAir(id: string, productId: string | null): void
  bareNumbers(id: string): Show['bareNumbers']
  setBareNumbers(id: string, bareNumbers: Show['bareNumbers']): void
}

/** A comment as it goes into the journal. */
export type JournalEntry = {
  readonly platform: string
  readonly room: string
  readonly messageId: string
  readonly userId: string
  readonly userName: string
  readonly text: string
  readonly kind: CommentKind
  readonly sentAt: number | null
  readonly receivedAt: number
  readonly showId: string | null
  readonly onAirProductId: string | null
}

/** A journalled comment with what was going on when it came; its text is the shown part. */
export type JournalledComment = Comment & {
  readonly showId: string | null
  readonly onAirProductId: string | null
}

/** A journalled comment whole, with the platform's id. */
export type RecordedComment = Omit<JournalEntry, 'showId' | 'onAirProductId'> & { readonly seq: number }

export type CommentJournal = {
  /** Writes one comment; null when its message id is known already. */
  append(entry: JournalEntry): Comment | null
  get(seq: number): JournalledComment | null
  recent(before: number | null, limit: number): Comment[]
  wholeText(seq: number): string | null
  /** Of one show, or of all. */
  count(showId: string | null): number
  /** Those that ask for something, of one product or of any; the newest older than `before`, oldest first. */
  asking(productId: string | null, before: number | null, limit: number): Comment[]
  /** The newest of one person, oldest first. */
  ofUser(platform: string, userId: string, limit: number): Comment[]
  countOfUser(platform: string, userId: string): number
  /** The newest of a buyer, newest first. */
  ofBuyer(buyerId: string, limit: number): Comment[]
  /** The first place in the journal of a show that came at or after a moment, or null. */
  firstSince(showId: string, since: number): number | null
  /** The comments after a place in the journal, oldest first. */
  after(seq: number, limit: number): JournalledComment[]
  /** The comments of a show after a place in the journal, oldest first, with all of their texts. */
  recorded(showId: string, after: number, limit: number): RecordedComment[]
}

export type GapStore = {
  /** Notes a stretch that was not seen, behind the newest comment. */
  add(gap: Omit<ChatGap, 'id' | 'afterSeq'> & { readonly showId: string | null }): ChatGap
  /** The newest, oldest first. */
  recent(limit: number): ChatGap[]
}

/** What was read out of a comment. */
export type ReadClaim = {
  readonly id: string
  readonly showId: string
  readonly commentSeq: number
  readonly productId: string
  readonly intent: Claim['intent']
  readonly quantity: number | null
  readonly unit: string | null
  readonly confidence: Claim['confidence']
  readonly reason: Claim['reason']
  readonly span: Claim['span']
}

/** What a claim did to one order line. */
export type ClaimEffect = {
  readonly lineId: string
  readonly before: number
  readonly after: number
}

export type ClaimStore = {
  /** Up to where in the journal comments were read. */
  cursor(): number
  moveCursor(seq: number): void
  /** Files a claim; false when this comment already asks for that. */
  add(claim: ReadClaim): boolean
  get(id: string): Claim | null
  byComment(commentSeq: number, askedProductId: string, intent: Claim['intent']): Claim | null
  /** All that wait in a show, oldest first. */
  waiting(showId: string): Claim[]
  waitingCertainIds(showId: string): string[]
  /** The last decided of a show, newest first. */
  decided(showId: string, limit: number, offset: number): Claim[]
  /** The last accepted of a show, decided since `since`, whose order still holds something of it; newest first. */
  ordered(showId: string, since: number, limit: number): Claim[]
  accept(
    id: string,
    asWhat: { productId: string; quantity: number | null },
    orderId: string,
    at: number,
  ): void
  reject(id: string, at: number): void
  setProblem(id: string, problem: Claim['problem']): void
  /** Puts a claim back in the tray as it was asked, or as `ask` now has it; its effects are forgotten. */
  reopen(id: string, ask: { quantity: number } | null): void
  keepEffects(id: string, effects: readonly ClaimEffect[]): void
  effects(id: string): ClaimEffect[]
  /** The claims of a show that found no stock of a product, first come first. */
  inLine(showId: string, productId: string): (InLine & { readonly offeredAt: number | null })[]
  setOffered(id: string, at: number | null): void
}

export type Buyer = { readonly id: string; readonly recipient: Recipient }

export type BuyerStore = {
  /**
   * The buyer of that name on a platform, made on first sight, with the address for their next order; the newest user
   * name is kept.
   */
  meet(buyer: {
    readonly newId: string
    readonly platform: string
    readonly userKey: string
    readonly userName: string
  }): Buyer
  /** Keeps what an order carries; accounts that gave the same phone and name become one person. */
  remember(id: string, recipient: Recipient): void
}

/** What went when a person's data was deleted. */
export type Erased = {
  readonly accounts: readonly {
    readonly platform: string
    readonly userId: string
    readonly userName: string
  }[]
  readonly orders: number
  readonly comments: number
}

/** People behind the accounts. One that was joined to another, or erased, is not found. */
export type PeopleStore = {
  find(
    search: BuyerSearch,
    offset: number,
    limit: number,
  ): { readonly rows: BuyerRow[]; readonly total: number; readonly tags: string[] }
  get(id: string, orderLimit: number): Person | null
  /** The person of an account, or null where there is no such account. */
  personOf(accountId: string): string | null
  /** What is to be said of somebody who comments; null for one who never bought. */
  mark(platform: string, userKey: string): PersonMark | null
  edit(
    id: string,
    what: { readonly name: string; readonly note: string; readonly tags: readonly string[] },
  ): void
  blacklist(id: string, listing: Blacklisting | null): void
  /** Claims of theirs that wait in the tray. */
  waitingClaims(id: string): string[]
  /** Keeps an address, new or instead of another of theirs. */
  saveAddress(id: string, addressId: number | null, recipient: Recipient): void
  removeAddress(id: string, addressId: number): void
  setDefaultAddress(id: string, addressId: number | null): void
  /** Makes two people one, and answers who they are. */
  join(id: string, otherId: string): string
  /** Makes an account a person of its own, and answers who has the others. */
  split(accountId: string): string
  keepApart(id: string, otherId: string): void
  /** People whose names have not been read for a Latin keyboard yet. */
  withoutKeys(limit: number): { readonly id: string; readonly names: readonly string[] }[]
  setKeys(id: string, keys: string): void
  /** Works out by which digits some addresses of an earlier version are found; false when there are no more. */
  workOutPhones(limit: number): boolean
  /** Takes out everything personal; `sweep`, outside of transactions, then takes the traces off the disk. */
  erase(id: string, at: number): Erased
  /** False where a part of the file was being read and keeps traces until the program ends. */
  sweep(): boolean
}

/** A line with what changing it needs. */
export type StoredLine = HeldLine & {
  readonly orderId: string
  readonly orderState: OrderState
  readonly productId: string
  readonly name: string
  readonly gift: boolean
}

/** An order with the show it is of. */
export type BuyerOrder = BuyerCard['orders'][number]

export type OrderStore = {
  list(showId: string): Order[]
  get(id: string): Order | null
  /** Somebody's orders, newest first. */
  ofUser(platform: string, userKey: string, limit: number): BuyerOrder[]
  /** How much of a product the orders of a show hold. */
  held(showId: string, productId: string): number
  /** The buyer's order that may still change, or one that was cancelled and can come back. */
  changeableOf(showId: string, buyerId: string): { readonly id: string } | null
  nextOrdinal(day: string): number
  open(order: {
    readonly id: string
    readonly number: string
    readonly day: string
    readonly ordinal: number
    readonly showId: string
    readonly buyerId: string
    readonly recipient: Recipient
    readonly source: Order['source']
    readonly note: string
    readonly payBy: number | null
    readonly at: number
  }): void
  setRecipient(id: string, recipient: Recipient): void
  setNote(id: string, note: string): void
  setState(id: string, state: OrderState, at: number): void
  setPayment(id: string, payment: Payment | null): void
  setWaybill(id: string, sending: Sending): void
  setPayBy(id: string, payBy: number | null): void
  setShippingByHand(id: string, fen: number | null): void
  setPrice(id: string, price: { readonly discounts: readonly Discount[]; readonly shippingFen: number }): void
  /** Those open whose time to be paid is limited. */
  awaitingPayment(): { readonly id: string; readonly payBy: number }[]
  line(lineId: string): StoredLine | null
  /** The lines of one product, gifts apart, in the order in which they were opened. */
  linesOf(orderId: string, productId: string): StoredLine[]
  /** All lines that hold something, gifts too. */
  heldLines(orderId: string): (StoredLine & { readonly amountFen: number; readonly weightGrams: number })[]
  /** Whether anything was ever added to or taken off what its goods cost. */
  hasMoreThanGoods(orderId: string): boolean
  /** Opens an empty line at the product's terms of now; a gift costs nothing. */
  openLine(line: {
    readonly id: string
    readonly orderId: string
    readonly productId: string
    readonly gift: boolean
  }): void
  /** Opens an empty line at the terms of another one. */
  openLineLike(line: { readonly id: string; readonly orderId: string; readonly likeLineId: string }): void
  /**
   * Sets what a line holds. An order that then holds nothing is cancelled, one that holds something again is claimed:
   * that state is the answer, null where it stays.
   */
  setQuantity(lineId: string, quantity: number, at: number): OrderState | null
}

/** Orders that came out of platforms' lists, and how lists with the same headers are read. */
export type ImportStore = {
  /** The order that came in under a platform's number; null too where its import was taken back and it stands cancelled. */
  orderOf(platform: string, externalNumber: string): string | null
  /** Notes under which number an order came in, in the place of one whose import was taken back. */
  note(platform: string, externalNumber: string, orderId: string): void
  /** How lists with these headers are read, or null where the host never said, or no version knows it any more. */
  mapping(headers: string): ImportMapping | null
  keepMapping(headers: string, mapping: ImportMapping, at: number): void
}

/** A parcel before its orders' recipient and lines are read into it. */
export type StoredParcel = {
  readonly id: string
  readonly number: string
  readonly createdAt: number
  /** The buyer's first parcel, where this is another one for the same orders. */
  readonly partOf: string | null
  /** Counted from 1. */
  readonly part: number
  readonly orderIds: readonly string[]
  /** How much of each line of its orders; empty while that was not worked out, or where nothing is left for it. */
  readonly packed: readonly Packed[]
}

/** An action before it is written; `undoes` is the one that it takes back. */
export type NewAction = Pick<OrderAction, 'kind' | 'who' | 'at'> & { readonly undoes: number | null }

/** An action with all it did, to whichever order. */
export type StoredAction = Pick<OrderAction, 'seq' | 'kind' | 'effects'>

export type OrderActionStore = {
  /** Answers its place in the record. */
  add(action: NewAction, effects: readonly OrderEffect[]): number
  /** The place of the newest, 0 for none. */
  newest(): number
  ofOrder(orderId: string): OrderAction[]
  /** The host's newest action after a place that was not taken back, of the last `within`. */
  lastToUndo(since: number, within: number): StoredAction | null
  /** The newest action that set a field of an order to a value. */
  lastWith(orderId: string, field: OrderEffect['field'], after: OrderEffect['after']): StoredAction | null
}

export type PriceRuleStore = {
  list(): PriceRule[]
  replace(rules: readonly PriceRule[]): void
}

export type ParcelStore = {
  /** Those that hold an order, and the parts of those, by number. */
  list(showId: string): StoredParcel[]
  nextOrdinal(day: string): number
  add(parcel: {
    readonly id: string
    readonly number: string
    readonly day: string
    readonly ordinal: number
    readonly showId: string
    readonly at: number
    readonly partOf: string | null
    readonly part: number
  }): void
  /** Puts an order into a parcel, out of the one it was in. */
  putOrder(orderId: string, parcelId: string): void
  takeOrderOut(orderId: string): void
  byNumber(number: string): { readonly id: string; readonly showId: string } | null
  /** Lines that lie in a parcel's box, by their ids. */
  ticked(parcelId: string): string[]
  tick(parcelId: string, lineId: string, at: number): void
  untick(parcelId: string, lineId: string): void
  /** Says how much of each line is in a parcel, in the place of what was said before. */
  setPacked(parcelId: string, packed: readonly Packed[]): void
}

/** What a printer was given of a job: subjects by their places from 0. `handing`: it is not known yet whether it has it. */
export type StoredSheaf = {
  readonly seq: number
  readonly printer: string
  readonly from: number
  readonly to: number
  readonly state: 'handing' | 'handed'
  readonly systemJob: string | null
}

export type StoredPrintJob = {
  readonly id: string
  readonly kind: DocumentFile['kind']
  readonly path: string
  readonly paper: { readonly widthMm: number; readonly heightMm: number }
  readonly copies: number
  readonly reprint: boolean
  readonly printer: string
  readonly state: PrintJobState
  readonly trouble: PrintTrouble | null
  readonly message: string
  /** The subject that is handed over next; all before it were handed over once at least. */
  readonly next: number
  readonly total: number
  readonly createdAt: number
  readonly endedAt: number | null
  /** What the printer has now. */
  readonly open: StoredSheaf | null
}

export type PrintJobStore = {
  get(id: string): StoredPrintJob | null
  /** The newest first, whatever became of them. */
  recent(count: number): StoredPrintJob[]
  /** Those that are not over, or of which a printer has something still; oldest first. */
  lively(): StoredPrintJob[]
  add(
    job: Pick<StoredPrintJob, 'id' | 'kind' | 'path' | 'paper' | 'copies' | 'reprint' | 'printer'> & {
      readonly at: number
    },
    subjects: readonly DocumentSubject[],
  ): void
  subjects(jobId: string): (PrintSubject & { readonly number: string })[]
  change(
    jobId: string,
    to: Pick<StoredPrintJob, 'state' | 'trouble' | 'message' | 'next' | 'printer' | 'endedAt'>,
  ): void
  addSheaf(
    jobId: string,
    printer: string,
    sheaf: { readonly from: number; readonly to: number },
    at: number,
  ): void
  setHanded(seq: number, systemJob: string): void
  setEnded(seq: number, printed: boolean, at: number): void
  /** One beyond the last subject that was ever given to a printer. */
  furthest(jobId: string): number
  /** Of what a printer was given last and did not finish, all before `position` came out well. */
  setCameOut(jobId: string, position: number, at: number): void
  /** What was printed of a show's parcels, oldest first. */
  history(showId: string): ParcelPrint[]
}

/** An order with the parcel that it was in before it was carried over. */
export type CarriedOrder = { readonly id: string; readonly parcelId: string | null }

export type CarriedOrderStore = {
  /** Orders of a show that travel with a later one. */
  awayFrom(showId: string): string[]
  /** Orders of earlier shows that travel with this one. */
  to(showId: string): CarriedOrder[]
  /** Orders of earlier shows, still to be packed, of people who bought in this one. */
  waitingFor(showId: string): CarriedOrder[]
  carry(orderId: string, showId: string, parcelId: string | null): void
  leave(orderId: string): void
}
