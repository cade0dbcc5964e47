import type Database from 'better-sqlite3'
import type { Store } from '../services/ports'
import { buyerStore } from './buyers'
import { claimStore } from './claims'
import { commentJournal } from './comments'
import { gapStore } from './gaps'
import { openDatabase } from './open'
import { importStore } from './order-imports'
import { orderStore } from './orders'
import { parcelStore } from './parcels'
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
  return {
    transaction: (work) => database.transaction(work).immediate(),
    settings: settingStore(database),
    products: productStore(database),
    stock: stockLedger(database),
    shows: showStore(database),
    comments: commentJournal(database),
    gaps: gapStore(database),
    claims: claimStore(database),
    buyers: buyerStore(database),
    orders: orderStore(database),
    imports: importStore(database),
    parcels: parcelStore(database),
  }
}
