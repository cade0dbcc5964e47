import { z } from 'zod'
import { backupKinds } from '../domain/backups/backup-name'
import { call } from './definition'
import { Nothing, Timestamp } from './fields'

const Count = z.int().nonnegative()

/** What a data file holds, counted by opening it. */
export const ShopFacts = z.object({
  /** The shape of the data, counted in migrations. */
  version: Count,
  products: Count,
  shows: Count,
  orders: Count,
  comments: Count,
  /** When the newest order was made; null without any. */
  lastOrderAt: Timestamp.nullable(),
})
export type ShopFacts = z.infer<typeof ShopFacts>

/** A copy of the shop that can be restored. */
export const Backup = z.object({
  /** Where it lies and its name, as `backups.restore` takes it. */
  id: z.string().min(1).max(200),
  /** In the data folder, in the second folder, or a file that was set aside by a restore. */
  place: z.enum(['folder', 'second', 'aside']),
  at: Timestamp,
  /** null for one that was set aside. */
  kind: z.enum(backupKinds).nullable(),
  bytes: Count,
  /** null where nobody has counted yet; it is checked before it is restored. */
  facts: ShopFacts.nullable(),
})
export type Backup = z.infer<typeof Backup>

/** What a file of a whole shop says of itself, for moving to another PC. */
export const ShopFile = z.object({
  madeAt: Timestamp,
  shopName: z.string().max(200),
  photos: Count,
  bytes: Count,
  facts: ShopFacts,
})
export type ShopFile = z.infer<typeof ShopFile>

/** Why a backup was not made. */
export const BackupProblem = z.enum(['disk_full', 'backup_failed'])
export type BackupProblem = z.infer<typeof BackupProblem>

/** The topic `dataFile`: whether what is done is kept, and what it is kept by. */
export const DataFileState = z.object({
  /** What the disk answers: while it is not `well`, nothing can be taken that has to be kept. */
  writing: z.enum(['well', 'disk_full', 'disk_failed']),
  /** The look through the whole file after each start; `books_differ` has sums that do not add up. */
  check: z.enum(['running', 'whole', 'books_differ', 'not_done']),
  backup: z.object({
    running: z.boolean(),
    lastAt: Timestamp.nullable(),
    /** Of the last try. */
    problem: BackupProblem.nullable(),
  }),
  /** Where each backup is copied to as well, such as a USB stick. */
  second: z
    .object({ folder: z.string(), standing: z.enum(['unknown', 'ready', 'missing', 'failed']) })
    .nullable(),
  /** What was restored when the shop was opened this time, until it was seen. */
  restored: z.object({ from: Timestamp, comments: Count }).nullable(),
})
export type DataFileState = z.infer<typeof DataFileState>

export const backupCalls = {
  /** All that can be restored, the newest first. */
  'backups.list': call(Nothing, Backup.array()),
  'backups.make': call(Nothing, Nothing),
  /** Asks for a folder; null when the host thought better of it. */
  'backups.chooseSecondFolder': call(Nothing, z.object({ folder: z.string().nullable() })),
  'backups.forgetSecondFolder': call(Nothing, Nothing),
  /** Sets the present file aside and opens the copy in its place; the window is loaded anew. */
  'backups.restore': call(z.object({ id: Backup.shape.id }), Nothing),
  'backups.restoredSeen': call(Nothing, Nothing),
  'backups.openFolder': call(Nothing, Nothing),
  /** Saves the whole shop as one file; its path, or null when the host thought better of it. */
  'backups.saveShop': call(Nothing, z.object({ path: z.string().nullable() })),
  /** Asks for a shop's file and checks it; what it holds, or null when the host thought better of it. */
  'backups.lookAtShop': call(Nothing, z.object({ shop: ShopFile.nullable() })),
  /** Opens the shop that was looked at in the place of the present one, which is set aside. */
  'backups.moveIn': call(Nothing, Nothing),
}
