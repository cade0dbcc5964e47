import type { Backup, ShopFile } from '@shared/contract/backups'
import type { BackupKind } from '@shared/domain/backups/backup-name'

// What the services ask of the copies of the data file; electron/storage/backup implements it. All of it works off the
// thread of the window, and throws FieldcastErrors.

/** Calls `work` again and again, every so many milliseconds, until what it answers is called. */
export type Every = (milliseconds: number, work: () => void) => () => void

/** What a look through the whole data file found. */
export type LookedThrough = {
  readonly verdict: 'whole' | 'damaged' | 'books_differ'
  /** In English, for the log. */
  readonly found: readonly string[]
}

/** The copies of the data file. */
export type BackupVault = {
  /** All that can be restored, in no order; the second folder's too where it can be reached. */
  list(second: string | null): Promise<Backup[]>
  /** Copies the data file as it is now and checks the copy; throws disk_full, backup_not_whole or an Error. */
  make(kind: BackupKind, at: number): Promise<Backup>
  remove(backups: readonly Backup[], second: string | null): void
  /** Copies a backup to the second folder. */
  copyOn(backup: Backup, second: string): Promise<void>
  /** Whether the folder can be reached, such as that of a USB stick that may have been pulled. */
  isThere(second: string): Promise<boolean>
  lookThrough(): Promise<LookedThrough>
  /**
   * Makes ready that a copy takes the data file's place when the shop is opened next; `wreck` has the present file's
   * newer comments written into it again. Throws not_found or backup_not_whole.
   */
  prepare(
    id: string,
    options: { readonly second: string | null; readonly wreck: boolean; readonly at: number },
  ): Promise<void>
  /** Writes the whole shop as one file. */
  saveShop(path: string, at: number): Promise<void>
  /** Checks somebody's shop file and makes it ready; throws shop_file_unreadable or database_from_future. */
  lookAtShop(path: string): Promise<ShopFile>
  /** What was looked at last takes the data file's place when the shop is opened next; throws not_found. */
  prepareShop(at: number, wreck: boolean): Promise<void>
}
