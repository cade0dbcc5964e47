import { createServices, type ServicePorts, type Services } from '../electron/services/create-services'
import { FieldcastError } from '@shared/errors'
import type { Printers, StatePublisher } from '../electron/services/ports'
import type { openStore } from '../electron/storage/store'

const noPrinters: Printers = {
  list: async () => [],
  submit: () => Promise.reject(new FieldcastError('printer_gone')),
  find: async () => null,
  look: async () => ({ state: 'no_printer', pages: 0, trouble: null, message: '' }),
  cancel: async () => undefined,
}

/** Fieldcast's services on a data file, with nobody around them: no window, no OBS, and paper only where it is given. */
export function servicesAlone(
  store: ReturnType<typeof openStore>,
  state: StatePublisher,
  printers = noPrinters,
): Services {
  return createServices(portsAlone(store, state, printers))
}

function portsAlone(
  store: ReturnType<typeof openStore>,
  state: StatePublisher,
  printers: Printers,
): ServicePorts {
  const nothing = () => undefined
  return {
    store,
    state,
    events: { emit: nothing },
    obs: { wantOverlays: nothing, markMoment: nothing, switchScene: async () => undefined },
    painter: { paint: async () => new Uint8Array() },
    photoCodec: { toJpeg: () => null },
    photoFolder: { write: () => '', pathOf: (name: string) => name, remove: nothing },
    readOrderSheet: () => Promise.reject(new Error('no list is opened here')),
    writeSheet: async () => new Uint8Array(),
    readProductCsv: () => ({ encoding: 'utf-8', rows: [], rejected: [] }),
    sampleShop: () => [],
    printers,
    documentPrinter: {
      print: () => Promise.reject(new Error('no paper here')),
      preview: () => Promise.reject(new Error('no paper here')),
    },
    globalKeys: { register: () => false, unregisterAll: nothing },
    clock: { now: () => Date.now() },
    stopwatch: { elapsed: () => performance.now() },
    ids: { next: () => crypto.randomUUID() },
    log: { info: nothing, warn: console.warn, error: console.error },
  }
}
