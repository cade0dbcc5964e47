/** Why a backup was made: an hour of a show is over, a show has ended, the data is about to change its shape, by hand. */
export const backupKinds = ['hour', 'show', 'migration', 'hand'] as const
export type BackupKind = (typeof backupKinds)[number]

const two = (value: number) => value.toString().padStart(2, '0')

/** A moment of the local clock as it stands in the names of files, such as 20261126-074522. */
export function momentName(at: number): string {
  const date = new Date(at)
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('')
  return `${day}-${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('')}`
}

/** A backup's file name: a person who opens the folder sees when it was made. */
export function backupName(at: number, kind: BackupKind): string {
  return `fieldcast-${momentName(at)}-${kind}.db`
}

/** When a backup was made and why, by its name; null for a name that is no backup's. */
export function readBackupName(name: string): { readonly at: number; readonly kind: BackupKind } | null {
  const match = /^fieldcast-(\d{8}-\d{6})-([a-z]+)\.db$/.exec(name)
  const kind = backupKinds.find((one) => one === match?.[2])
  const at = readMoment(match?.[1] ?? '')
  return kind && at !== null ? { at, kind } : null
}

/** The moment that stands in a name made by `momentName`, to the second; null where none does. */
export function readMoment(name: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(name)?.slice(1).map(Number)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts
  const at = new Date(year, month - 1, day, hours, minutes, seconds).getTime()
  return momentName(at) === name ? at : null
}
