import { Buyers } from './buyers/buyers'
import { Erasing } from './buyers/erasing'
import { NameKeys } from './buyers/name-keys'
import { loadReadings } from '@shared/domain/search/readings'
import { ChatFeed } from './comments/chat-feed'
import { ChatLog } from './comments/chat-log'
import { CourierDesk } from './couriers/courier-desk'
import { WaybillImport } from './couriers/waybill-import'
import { Claims } from './selling/claims'
import { Finding } from './finding/finding'
import { Hotkeys } from './hotkeys/hotkeys'
import { ClaimReader } from './comments/claim-reader'
import { Gaps } from './comments/gaps'
import { Intake } from './comments/intake'
import { Matcher } from './comments/matcher'
import { Panel } from './comments/panel'
import { ReadAgain } from './comments/read-again'
import { OverlayContents } from './picture/overlay-content'
import { Overlays } from './picture/overlays'
import { OrderBook } from './orders/order-book'
import { OrderMoves } from './orders/order-moves'
import { OrderPricing } from './orders/order-pricing'
import { OrderRecord } from './orders/order-record'
import { Orders } from './orders/orders'
import { PaymentWatch } from './orders/payment-watch'
import { PriceRules } from './orders/price-rules'
import { SplitAndMerge } from './orders/split-and-merge'
import { SteadyTime } from './orders/steady-time'
import { Undoing } from './orders/undoing'
import { WaitingLine } from './orders/waiting-line'
import { SharedStock } from './catalogue/shared-stock'
import { StockRoom } from './catalogue/stock-room'
import { Documents } from './selling/documents'
import { Packing } from './selling/packing'
import { OrderImport } from './order-sheets/order-import'
import { ImportedOrderMaker } from './order-sheets/order-maker'
import { PackingTable } from './selling/packing-table'
import { PrintQueue } from './printing/print-queue'
import { Photos } from './catalogue/photos'
import type {
  Clock,
  EventPublisher,
  GlobalKeys,
  Ids,
  Log,
  ObsDesk,
  OrderSheetReader,
  OverlayPainter,
  PhotoCodec,
  PhotoFolder,
  Printers,
  ProductCsvReader,
  SampleShop,
  SheetWriter,
  DocumentPrinter,
  StatePublisher,
  Stopwatch,
  Store,
} from './ports'
import { ProductImport } from './catalogue/product-import'
import { Products } from './catalogue/products'
import { SettingsDesk } from './settings'
import { Shows } from './selling/shows'
import { Workbench } from './workbench'

/** What the services need of the outside. */
export type ServicePorts = {
  readonly store: Store
  readonly state: StatePublisher
  readonly events: EventPublisher
  readonly obs: ObsDesk
  readonly painter: OverlayPainter
  readonly photoCodec: PhotoCodec
  readonly photoFolder: PhotoFolder
  readonly readProductCsv: ProductCsvReader
  readonly sampleShop: SampleShop
  readonly readOrderSheet: OrderSheetReader
  readonly writeSheet: SheetWriter
  readonly documentPrinter: DocumentPrinter
  readonly printers: Printers
  readonly globalKeys: GlobalKeys
  readonly clock: Clock
  readonly stopwatch: Stopwatch
  readonly ids: Ids
  readonly log: Log
}

export type Services = ReturnType<typeof createServices>

/** Builds every use case; nothing happens before `start`. */
export function createServices(ports: ServicePorts) {
  const { store, state, events, obs, photoFolder, readProductCsv, sampleShop, clock, stopwatch, ids, log } =
    ports
  const contents = new OverlayContents(store, photoFolder, clock)
  const overlays = new Overlays(store, state, obs, contents, ports.painter, clock)
  const settings = new SettingsDesk(store, state)
  const time = new SteadyTime(clock, stopwatch)
  const book = new OrderBook(store, settings, clock, time, ids)
  const line = new WaitingLine(store, clock)
  const record = new OrderRecord(store, state, clock)
  // Gifts move stock, stock that is shared changes other products, and that is offered to those who wait.
  const before = [new OrderPricing(store, book, settings), new SharedStock(store), line, record]
  const bench = new Workbench(store, state, overlays, record, before)
  const claims = new Claims(store, bench, book, line, clock, ids)
  const moves = new OrderMoves(store, bench, book, clock)
  const payments = new PaymentWatch(store, moves, (all) => bench.publishOrders(all), time, stopwatch, log)
  const feed = new ChatFeed(store, state, events, clock)
  const reader = new ClaimReader(store, bench, log)
  const matcher = new Matcher(store, bench, reader, claims, settings, clock, ids, log)
  const panel = new Panel(store, state)
  const nameKeys = new NameKeys(store, loadReadings, log)
  const gaps = new Gaps(store, state, clock)
  const intake = new Intake(store, feed, matcher, clock)
  const products = new Products(store, bench, clock, ids)
  const photos = new Photos(store, bench, products, ports.photoCodec, photoFolder)
  const packing = new Packing(store, settings, clock, ids)
  const courierDesk = new CourierDesk(store, bench, book, packing)
  const printQueue = new PrintQueue(store, state, ports.printers, clock, ids, log)
  const hotkeys = new Hotkeys(store, state, events, ports.globalKeys, clock, log)
  const finding = new Finding(store, loadReadings, log)
  const shows = new Shows(store, bench, intake, packing, feed, obs, clock, ids, log)
  return {
    settings,
    hotkeys,
    overlays,
    claims,
    intake,
    gaps,
    products,
    photos,
    packing,
    courierDesk,
    waybillImport: new WaybillImport(courierDesk, bench, book, ports.readOrderSheet, ids),
    packingTable: new PackingTable(store, packing, moves, clock),
    printQueue,
    printers: ports.printers,
    documents: new Documents(store, settings, packing, ports.documentPrinter, photos, photoFolder, events),
    productImport: new ProductImport(store, bench, products, photos, readProductCsv, sampleShop, clock),
    shows,
    orders: new Orders(store, bench, book, record, clock, ids),
    moves,
    payments,
    splitAndMerge: new SplitAndMerge(bench, book),
    undoing: new Undoing(bench, book, record, claims),
    priceRules: new PriceRules(store, ids),
    stockRoom: new StockRoom(store, bench, clock),
    buyers: new Buyers(store, bench, nameKeys, clock),
    erasing: new Erasing(store, bench, panel, events, clock, log),
    finding,
    orderImport: new OrderImport(
      store,
      bench,
      new ImportedOrderMaker(store, book, clock, ids),
      ports.readOrderSheet,
      clock,
      ids,
    ),
    writeSheet: ports.writeSheet,
    chatLog: new ChatLog(store),
    panel,
    readAgain: new ReadAgain(store, bench, reader, intake, ids),
    /** Puts everything before the windows and on the picture, and goes on where the last run ended. */
    start() {
      state.set('settings', settings.current())
      bench.publishAll()
      overlays.start()
      shows.resume()
      hotkeys.start()
      feed.recount()
      gaps.start()
      panel.start()
      matcher.wake()
      payments.start()
      nameKeys.start()
      finding.start()
      printQueue.start()
    },
    /** Reads on after the disk refused for a while. */
    goOn: () => matcher.wake(),
    /** Journals what still waits, reads it and lets go of the timers; the store can be closed then. */
    stop() {
      payments.stop()
      finding.stop()
      printQueue.stop()
      hotkeys.stop()
      nameKeys.stop()
      intake.settle()
      matcher.stop()
      overlays.stop()
      feed.stop()
    },
  }
}
