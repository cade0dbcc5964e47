/** A place in a recording as players write it: 00:12:30. */
export function timeCode(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const two = (figure: number): string => String(figure).padStart(2, '0')
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** One line of the list: `00:12:30 甜玉米`, with its line end. A title is one line whatever was typed. */
export function timeLine(ms: number, title: string): string {
  return `${timeCode(ms)} ${title.replace(/[\s\p{Cc}]+/gu, ' ').trim()}\n`
}
