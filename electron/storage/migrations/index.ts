import { showAndStock } from './0001-show-and-stock'
import { productTransition } from './0002-product-transition'
import { lastOnAir } from './0003-last-on-air'
import { liveChat } from './0004-live-chat'
import { orderDesk } from './0005-order-desk'
import { buyersOfTheShop } from './0006-buyers'
import { orderSearch } from './0007-order-search'
import { orderImports } from './0008-order-imports'
import { parcelsAndDocuments } from './0009-parcels-and-documents'
import { printJobs } from './0010-print-jobs'

/** One step of the schema: its place in the list, counted from 1, is the `user_version` it leads to. */
export type Migration = {
  readonly name: string
  readonly sql: string
  /** It makes a table anew that others refer to: references are checked at its end, not while it runs. */
  readonly rebuilds?: boolean
}

/** Every step ever shipped, oldest first; a shipped one is never edited, only followed. */
export const migrations: readonly Migration[] = [
  showAndStock,
  productTransition,
  lastOnAir,
  liveChat,
  orderDesk,
  buyersOfTheShop,
  orderSearch,
  orderImports,
  parcelsAndDocuments,
  printJobs,
]
