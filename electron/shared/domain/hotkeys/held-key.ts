/** Presses nearer to each other than this are a key held down: nobody presses seven times a second on purpose. */
export const repeatGapMs = 150
/** The longest a system waits before a held key begins to repeat. */
const longestDelayMs = 1_200

/**
 * What a press means that comes `sinceLastMs` after the last one of the same keys (null for the first). Systems tell
 * that a key went down, not that it came up, so a second press may be the first repeat of a held key: `wait` for
 * `repeatGapMs`, and it was a press if no other followed.
 */
export function readPress(sinceLastMs: number | null): 'act' | 'wait' | 'repeat' {
  // A clock that was set back says nothing about the keys.
  if (sinceLastMs === null || sinceLastMs < 0 || sinceLastMs > longestDelayMs) return 'act'
  return sinceLastMs < repeatGapMs ? 'repeat' : 'wait'
}
