import type Database from 'better-sqlite3'
import type { Store } from '../services/ports'
import { buyerStore } from './buyers'
import { claimStore } from './claims'
import { commentJournal } from './comments'
import { gapStore } from './gaps'
import { openDatabase } from './open'
import { orderStore } from './orders'
import { parcelStore } from './parcels'
import { orderIndex } from './search/order-index'
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
  const index = orderIndex(database)
  return {
    transaction: (work) =>
      database
        .transaction(() => {
          const value = work()
          // What an order is found by changes in the same commit as the order.
          index.catchUp()
          return value
        })
        .immediate(),
    settings: settingStore(database),
    products: productStore(database),
    stock: stockLedger(database),
    shows: showStore(database),
    comments: commentJournal(database),
    gaps: gapStore(database),
    claims: claimStore(database),
    buyers: buyerStore(database),
    orders: orderStore(database),
    orderIndex: index,
    parcels: parcelStore(database),
  }
}
