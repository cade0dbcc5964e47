import type Database from 'better-sqlite3'
import type { Store, WriteListener } from '../services/ports'
import { addressTable } from './buyers/addresses'
import { buyerStore } from './buyers/buyers'
import { accountGroups } from './buyers/groups'
import { peopleStore } from './buyers/people'
import { carriedOrderStore } from './carried-orders'
import { claimStore } from './claims'
import { commentJournal } from './comments'
import { gapStore } from './gaps'
import { Guard } from './guard'
import { openDatabase } from './open'
import { orderActionStore } from './order-actions'
import { importStore } from './order-imports'
import { orderStore } from './orders'
import { parcelStore } from './parcels'
import { priceRuleStore } from './price-rules'
import { orderIndex } from './search/order-index'
import { printJobStore } from './print-jobs'
import { productStore } from './products'
import { settingStore } from './settings'
import { showStore } from './shows'
import { stockLedger } from './stock'

export type OpenStore = Store & {
  /** Ends the writing; the write-ahead log is folded into the file. */
  close(): void
}

const nobody: WriteListener = { wrote: () => undefined, failed: () => undefined }

/** Opens the data file at `path` for the services; throws as `openDatabase` does. */
export function openStore(path: string, listener: WriteListener = nobody): OpenStore {
  return storeOn(openDatabase(path), listener)
}

/** The services' side of an open data file; `listener` hears whether the disk keeps what is written. */
export function storeOn(database: Database.Database, listener: WriteListener = nobody): OpenStore {
  const guard = new Guard(database, listener)
  const tryOut = database.prepare<[]>(
    `INSERT INTO meta (key, value) VALUES ('written', 1) ON CONFLICT (key) DO UPDATE SET value = value + 1`,
  )
  const orders = orderStore(database)
  const addresses = addressTable(database)
  const groups = accountGroups(database)
  return {
    transaction: (work) => guard.transaction(work),
    tryToWrite: () => void guard.transaction(() => tryOut.run()),
    settings: guard.over(settingStore(database)),
    products: guard.over(productStore(database)),
    stock: guard.over(stockLedger(database)),
    shows: guard.over(showStore(database)),
    comments: guard.over(commentJournal(database)),
    gaps: guard.over(gapStore(database)),
    claims: guard.over(claimStore(database)),
    buyers: guard.over(buyerStore(database, addresses, groups)),
    people: guard.over(peopleStore(database, addresses, groups, orders)),
    orders: guard.over(orders),
    actions: guard.over(orderActionStore(database)),
    priceRules: guard.over(priceRuleStore(database)),
    orderIndex: guard.over(orderIndex(database)),
    imports: guard.over(importStore(database)),
    parcels: guard.over(parcelStore(database)),
    printJobs: guard.over(printJobStore(database)),
    carried: guard.over(carriedOrderStore(database)),
    close: () => database.close(),
  }
}
