/** The local date of a moment as it stands in numbers, such as 20261123. */
export function localDay(milliseconds: number): string {
  const date = new Date(milliseconds)
  const two = (value: number) => value.toString().padStart(2, '0')
  return `${date.getFullYear().toString().padStart(4, '0')}${two(date.getMonth() + 1)}${two(date.getDate())}`
}

/** An order's number as printed: day and place in the day, such as 20261123-0007. */
export function orderNumber(day: string, ordinal: number): string {
  return `${day}-${ordinal.toString().padStart(4, '0')}`
}

/** A parcel's number as printed and scanned, such as P261123-0007. */
export function parcelNumber(day: string, ordinal: number): string {
  return `P${day.slice(2)}-${ordinal.toString().padStart(4, '0')}`
}
