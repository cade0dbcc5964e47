import { join } from 'node:path'

/** Where a shop's data file lies, and everything that is kept for its sake. */
export type ShopPlaces = {
  readonly database: string
  readonly photos: string
  readonly backups: string
  /** Data files that were taken out of use; nothing deletes them. */
  readonly setAside: string
  /** What is being prepared to take the data file's place: `shop.db`, and photos where a whole shop moves in. */
  readonly incoming: string
  /** What is being made for another place, such as a file of the whole shop. */
  readonly outgoing: string
  /** Says that what is in `incoming` is whole and is to take the data file's place at the next opening. */
  readonly intent: string
}

/** The places in a data folder. */
export function shopPlaces(folder: string): ShopPlaces {
  return {
    database: join(folder, 'fieldcast.db'),
    photos: join(folder, 'photos'),
    backups: join(folder, 'backups'),
    setAside: join(folder, 'set-aside'),
    incoming: join(folder, 'incoming'),
    outgoing: join(folder, 'outgoing'),
    intent: join(folder, 'restore.json'),
  }
}

/** A data file and what SQLite keeps beside it while it is open or after a crash. */
export const suffixesOfSet = ['-wal', '-shm', ''] as const

/** The prepared data file. */
export const incomingDatabase = ({ incoming }: ShopPlaces) => join(incoming, 'shop.db')
