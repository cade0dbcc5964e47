import type { ParsedItem } from '../comment-item'

/**
 * Reads one message of a grabber's own JSON. null: not a message of this grabber. An empty list: its message, but
 * nothing that is said in the room, such as likes or how many are watching.
 */
export type Mapping = (value: unknown) => readonly ParsedItem[] | null

/** Its own message, but nothing of it is said in the room. */
export const nothingSaid: readonly ParsedItem[] = []

/** Ids that platforms give to everybody they hide: nobody's, so that two buyers do not become one. */
const nobodysIds = new Set(['0', '111111'])

/** The first that is somebody's, else the name: who says it, so that the same buyer is always the same. */
export function whoOf(name: string, ...ids: readonly (string | undefined)[]): string {
  return ids.find((id) => id !== undefined && !nobodysIds.has(id)) ?? name
}

/** An id that names something; grabbers write 0 where they know none. */
export function idOf(id: string | undefined): string | null {
  return id === undefined || id === '0' ? null : id
}

/** Milliseconds since 1970 when a number can be that (2001 to 2286), else null. */
export function millisecondsOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{13}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && number >= 1e12 && number < 1e13 ? Math.round(number) : null
}
