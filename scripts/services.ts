import { createServices, type ServicePorts, type Services } from '../electron/services/create-services'
import type { StatePublisher } from '../electron/services/ports'
import type { openStore } from '../electron/storage/store'

/** Fieldcast's services on a data file, with nobody around them: no window, no OBS, no paper. */
export function servicesAlone(store: ReturnType<typeof openStore>, state: StatePublisher): Services {
  return createServices(portsAlone(store, state))
}

function portsAlone(store: ReturnType<typeof openStore>, state: StatePublisher): ServicePorts {
  const nothing = () => undefined
  return {
    store,
    state,
    events: { emit: nothing },
    obs: { wantOverlays: nothing, markMoment: nothing, switchScene: async () => undefined },
    painter: { paint: async () => new Uint8Array() },
    photoCodec: { toJpeg: () => null },
    photoFolder: { write: () => '', pathOf: (name: string) => name, remove: nothing },
    readProductCsv: () => ({ encoding: 'utf-8', rows: [], rejected: [] }),
    sampleShop: () => [],
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
