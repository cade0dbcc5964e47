const twoDigits = (value: number) => value.toString().padStart(2, '0')

/** A moment as HH:mm:ss on this computer's clock. */
export function clockTime(timestamp: number): string {
  const date = new Date(timestamp)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
}

/** A span of ms as h:mm:ss. */
export function spanTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000))
  return `${Math.floor(seconds / 3_600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`
}

/** A span of ms as m:ss, a begun second counted whole. */
export function minutesTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000))
  return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`
}

/** A moment as MM-DD HH:mm on this computer's clock. */
export function dayAndTime(timestamp: number): string {
  const date = new Date(timestamp)
  const day = [date.getMonth() + 1, date.getDate()].map(twoDigits).join('-')
  return `${day} ${clockTime(timestamp).slice(0, 5)}`
}
