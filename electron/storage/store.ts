import type Database from 'better-sqlite3'
import type { Store } from '../services/ports'
import { addressTable } from './buyers/addresses'
import { buyerStore } from './buyers/buyers'
import { accountGroups } from './buyers/groups'
import { peopleStore } from './buyers/people'
import { carriedOrderStore } from './carried-orders'
import { claimStore } from './claims'
import { commentJournal } from './comments'
import { gapStore } from './gaps'
import { openDatabase } from './open'
import { orderActionStore } from './order-actions'
import { orderStore } from './orders'
import { parcelStore } from './parcels'
import { priceRuleStore } from './price-rules'
import { productStore } from './products'
import { settingStore } from './settings'
import { showStore } from './shows'
import { stockLedger } from './stock'

export type OpenStore = Store & {
  /** Ends the writing; the write-ahead log is folded into the file. */
  close(): void
}

/** Opens the data file at `path` for the services; throws as `openDatabase` does. */
export function openStore(path: string): OpenStore {
  const database = openDatabase(path)
  return { ...storeOn(database), close: () => database.close() }
}

function storeOn(database: Database.Database): Store {
  const orders = orderStore(database)
  const addresses = addressTable(database)
  const groups = accountGroups(database)
  return {
    transaction: (work) => database.transaction(work).immediate(),
    settings: settingStore(database),
    products: productStore(database),
    stock: stockLedger(database),
    shows: showStore(database),
    comments: commentJournal(database),
    gaps: gapStore(database),
    claims: claimStore(database),
    buyers: buyerStore(database, addresses, groups),
    people: peopleStore(database, addresses, groups, orders),
    orders,
    actions: orderActionStore(database),
    priceRules: priceRuleStore(database),
    parcels: parcelStore(database),
    carried: carriedOrderStore(database),
  }
}
