import type { ProductDraft } from '@shared/contract/products'
import { openStore } from '../../../electron/storage/store'
import { servicesAlone } from '../../services'

/** Fieldcast's services on the data file that the command line names; the other words of it are the desk's own. */
export function openDesk() {
  const [path, ...words] = process.argv.slice(2)
  if (path === undefined) throw new Error('a desk needs a data file')
  const store = openStore(path)
  const nothing = () => undefined
  const services = servicesAlone(store, { set: nothing, put: nothing, remove: nothing, replace: nothing })
  return { store, services, words }
}

/** A product for a desk, sold by the bottle unless `facts` says otherwise. */
export function ware(facts: Pick<ProductDraft, 'code' | 'name'> & Partial<ProductDraft>): ProductDraft {
  return {
    aliases: [],
    keyword: '',
    unit: '瓶',
    smallestUnit: '瓶',
    unitSize: 1,
    priceFen: 1_250,
    wholesaleFen: 700,
    sceneName: null,
    transition: null,
    ...facts,
  }
}
