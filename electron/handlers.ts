import type { Handlers } from '@shared/contract'
import type { Snapshot } from '@shared/contract/state'
import type { Chat } from './chat/create-chat'
import type { Obs } from './obs'
import type { Safekeeping } from './safekeeping'
import type { Services } from './services/create-services'
import type { DesktopActions } from './shell/desktop-actions'

/** One line for each call of the contract: which service answers it. */
export function createHandlers(
  services: Services,
  obs: Obs,
  chat: Chat,
  desktop: DesktopActions,
  safekeeping: Safekeeping,
  snapshot: () => Snapshot,
): Handlers {
  const { overlays, products, photos, productImport, shows, claims, orders, buyers, erasing } = services
  const { moves, splitAndMerge, undoing, priceRules, stockRoom } = services
  const { orderImport, writeSheet, packing, finding, chatLog, panel, readAgain, settings, hotkeys } = services
  const { courierDesk, waybillImport } = services
  const { packingTable, printQueue, documents } = services
  return {
    'state.snapshot': snapshot,

    'products.add': ({ draft, openingStock }) => products.add(draft, openingStock),
    'products.edit': ({ id, draft }) => products.edit(id, draft),
    'products.setArchived': ({ id, archived }) => products.setArchived(id, archived),
    'products.correctStock': (input) => products.correctStock(input),
    'products.move': ({ id, before }) => {
      products.move(id, before)
      return {}
    },
    'products.setPhoto': ({ id, bytes }) => photos.set(id, bytes),
    'products.removePhoto': ({ id }) => photos.remove(id),
    'products.importCsv': ({ bytes }) => productImport.fromCsv(bytes),
    'products.addSampleShop': () => productImport.addSampleShop(),

    'shows.start': ({ title }) => shows.start(title),
    'shows.end': () => {
      const ended = shows.end()
      safekeeping.showEnded()
      return ended
    },
    'shows.list': () => shows.list(),
    'shows.putOnAir': ({ productId }) => shows.putOnAir(productId),
    'shows.setBareNumbers': ({ bareNumbers }) => {
      shows.setBareNumbers(bareNumbers)
      return {}
    },
    'shows.takeOffAir': () => shows.takeOffAir(),

    ...obs.handlers,
    ...safekeeping.handlers,

    'overlays.setShown': ({ kind, shown }) => {
      overlays.setShown(kind, shown)
      return {}
    },
    'overlays.setPlace': ({ kind, place }) => {
      overlays.setPlace(kind, place)
      return {}
    },
    'overlays.change': (changes) => {
      overlays.change(changes)
      return {}
    },
    'overlays.startCountdown': ({ seconds }) => {
      overlays.startCountdown(seconds)
      return {}
    },
    'overlays.stopCountdown': () => {
      overlays.stopCountdown()
      return {}
    },
    'overlays.sample': async ({ kind }) => ({ image: await overlays.sample(kind) }),

    'hotkeys.set': (hotkey) => {
      hotkeys.set(hotkey)
      return {}
    },
    'hotkeys.reset': () => {
      hotkeys.reset()
      return {}
    },
    'hotkeys.setRecording': ({ recording }) => {
      hotkeys.setRecording(recording)
      return {}
    },

    'chat.recent': (input) => chatLog.recent(input),
    'chat.wholeText': ({ seq }) => chatLog.wholeText(seq),
    'chat.find': (input) => chatLog.find(input),
    'chat.buyer': (user) => chatLog.buyer(user),
    'chat.saidBy': ({ buyerId }) => chatLog.saidBy(buyerId),
    'chat.setMutes': (mutes) => {
      panel.setMutes(mutes)
      return {}
    },
    'chat.pin': (input) => {
      panel.pin(input)
      return {}
    },
    'chat.readAgain': (input) => readAgain.run(input),
    'chat.ingestAddress': () => chat.ingestAddress(),
    'chat.renewIngestToken': () => chat.renewIngestToken(),
    'chat.startReplay': (input) => chat.startReplay(input),
    'chat.stopReplay': () => chat.stopReplay(),
    'chat.saveRecording': async ({ showId, withNames }) => ({
      path: await desktop.saveRecording(chatLog.record(showId, withNames)),
    }),
    'chat.paste': (input) => chat.paste(input),

    'rooms.set': async ({ platform, ...choice }) => {
      await chat.rooms.set(platform, choice)
      return {}
    },
    'rooms.setLogin': async ({ platform, cookie }) => {
      await chat.rooms.setLogin(platform, cookie)
      return {}
    },

    'claims.accept': ({ id, edit }) => claims.accept(id, edit),
    'claims.reject': ({ id }) => claims.reject(id),
    'claims.acceptAllCertain': () => claims.acceptAllCertain(),
    'claims.undo': ({ id }) => claims.undo(id),
    'claims.makeFromComment': (input) => claims.makeFromComment(input),

    'products.wasOrdered': ({ id }) => ({ ordered: products.wasOrdered(id) }),
    'products.setTerms': (input) => products.setTerms(input),
    'products.setPacking': (input) => products.setPacking(input),
    'stock.enter': (input) => stockRoom.enter(input),
    'stock.ledger': (input) => stockRoom.ledger(input),
    'stock.shelf': () => stockRoom.shelf(),
    'stock.count': (input) => stockRoom.count(input),

    'orders.type': (input) => orders.type(input),
    'orders.addLine': (input) => orders.addLine(input),
    'orders.setNote': ({ id, note }) => orders.setNote(id, note),
    'orders.setShipping': ({ id, shippingFen }) => orders.setShipping(id, shippingFen),
    'orders.waitLonger': ({ ids, minutes }) => {
      orders.waitLonger(ids, minutes)
      return {}
    },
    'orders.move': (input) => moves.move(input),
    'orders.split': (input) => splitAndMerge.split(input),
    'orders.merge': (input) => splitAndMerge.merge(input),
    'orders.undo': () => undoing.undo(),
    'orders.history': ({ id }) => orders.history(id),
    'orders.rules': () => priceRules.list(),
    'orders.setRules': ({ rules }) => priceRules.replace(rules),
    'orders.list': ({ showId }) => orders.list(showId),
    'orders.setRecipient': ({ id, recipient }) => orders.setRecipient(id, recipient),
    'orders.setLineQuantity': ({ lineId, quantity }) => orders.setLineQuantity(lineId, quantity),

    'buyers.find': (input) => buyers.find(input),
    'buyers.get': ({ id }) => buyers.get(id),
    'buyers.edit': (input) => buyers.edit(input),
    'buyers.blacklist': (input) => buyers.blacklist(input),
    'buyers.saveAddress': (input) => buyers.saveAddress(input),
    'buyers.removeAddress': (input) => buyers.removeAddress(input),
    'buyers.setDefaultAddress': (input) => buyers.setDefaultAddress(input),
    'buyers.join': (input) => buyers.join(input),
    'buyers.split': (input) => buyers.split(input),
    'buyers.keepApart': (input) => buyers.keepApart(input),
    'buyers.erase': ({ id }) => erasing.erase(id),
    'orders.match': (input) => finding.match(input),
    'orders.find': (input) => finding.find(input),
    'orders.views': () => finding.views(),
    'orders.keepViews': (views) => {
      finding.keepViews(views)
      return {}
    },
    'orderSheets.open': (input) => orderImport.open(input),
    'orderSheets.setMapping': (input) => orderImport.setMapping(input),
    'orderSheets.mend': ({ id, line, mend }) => orderImport.mend(id, line, mend),
    'orderSheets.takeIn': ({ id, showId }) => orderImport.takeIn(id, showId),
    'orderSheets.review': ({ id }) => orderImport.review(id),
    'orderSheets.close': ({ id }) => {
      orderImport.close(id)
      return {}
    },
    'orderSheets.export': async ({ format, name, ...table }) => ({
      path: await desktop.saveSheet({ name, format, bytes: await writeSheet(table, format) }),
    }),

    'packing.parcels': ({ showId }) => packing.parcels(showId),
    'packing.dealAgain': ({ showId }) => packing.dealAgain(showId),
    'packing.carried': ({ showId }) => packing.carried(showId),
    'packing.carryOver': ({ showId, carry }) => packing.carryOver(showId, carry),

    'documents.make': (request) => documents.makeForWindow(request),
    'documents.cancel': () => {
      documents.cancel()
      return {}
    },
    'documents.preview': (request) => documents.preview(request),
    'documents.testPage': (request) => documents.testPage(request),
    'documents.setLogo': ({ bytes }) => documents.setLogo(bytes),
    'documents.open': async ({ path }) => {
      await desktop.openDocument(path)
      return {}
    },
    'documents.save': async ({ path }) => ({ path: await desktop.saveDocument(path) }),
    'documents.openTemplates': async () => {
      await desktop.openTemplates()
      return {}
    },
    'couriers.parcels': ({ showId }) => courierDesk.parcels(showId),
    'couriers.setRecipient': (input) => {
      courierDesk.setRecipient(input)
      return {}
    },
    'couriers.layouts': () => courierDesk.layouts(),
    'couriers.keepLayout': (input) => courierDesk.keepLayout(input),
    'waybills.open': (input) => waybillImport.open(input),
    'waybills.review': (input) => waybillImport.review(input),
    'waybills.takeIn': (input) => waybillImport.takeIn(input),
    'waybills.close': ({ id }) => {
      waybillImport.close(id)
      return {}
    },

    'packing.open': ({ number }) => packingTable.open(number),
    'packing.tick': (input) => packingTable.tick(input),
    'packing.finish': ({ number }) => packingTable.finish(number),

    'printing.printers': () => services.printers.list(),
    'printing.print': (input) => {
      desktop.mustBeOwn(input.document.path)
      return printQueue.print(input)
    },
    'printing.pause': async ({ id }) => {
      await printQueue.pause(id)
      return {}
    },
    'printing.resume': async ({ id }) => {
      await printQueue.resume(id)
      return {}
    },
    'printing.continueFrom': async (input) => {
      await printQueue.continueFrom(input)
      return {}
    },
    'printing.cancel': async ({ id }) => {
      await printQueue.cancel(id)
      return {}
    },
    'printing.numbers': ({ id }) => printQueue.numbers(id),
    'printing.history': ({ showId }) => printQueue.history(showId),

    'settings.change': async (changes) => {
      const before = settings.current().ingestPort
      const after = settings.change(changes)
      if (after.ingestPort !== before) await chat.restartIngest()
      return after
    },
    'program.info': () => desktop.info(),
    'program.openDataFolder': async () => {
      await desktop.openDataFolder()
      return {}
    },
  }
}
