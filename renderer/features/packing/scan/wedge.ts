/** Characters further apart than this, in ms, were typed by a person. */
const burstMs = 120

/** What a scanner that acts as a keyboard has sent so far. */
export type Wedge = { readonly text: string; readonly at: number }
export const emptyWedge: Wedge = { text: '', at: 0 }

/**
 * Reads one key. A scanner types as no person can, and ends with Enter: that is a scan. Anything else stays in the
 * wedge, where a single character that nothing follows is a key that somebody pressed.
 * @param at when the key was pressed, in ms
 */
export function readKey(
  before: Wedge,
  key: string,
  at: number,
): { readonly wedge: Wedge; readonly scan: string | null; readonly enter: boolean } {
  const burst = at - before.at <= burstMs
  if (key === 'Enter') {
    const scan = burst && before.text !== '' ? before.text : null
    return { wedge: emptyWedge, scan, enter: scan === null }
  }
  // Shift and its like come between the characters of a scan.
  if (!isOneCharacter(key)) return { wedge: before, scan: null, enter: false }
  return { wedge: { text: burst ? before.text + key : key, at }, scan: null, enter: false }
}

/** Whether this is a character, not the name of a key. */
export function isOneCharacter(key: string): boolean {
  return /^.$/u.test(key)
}

/** How long to wait until a single character is known to be no scan, in ms. */
export const aloneAfterMs = burstMs + 30
