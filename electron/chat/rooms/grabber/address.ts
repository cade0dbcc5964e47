/**
 * The WebSocket of a grabber as the host typed it: `ws://127.0.0.1:8888`, `127.0.0.1:1088/ws/5`, or only a port, which is
 * one on this PC. null where it is none of these.
 */
export function grabberAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  const written = /^\d{1,5}$/.test(text)
    ? `ws://127.0.0.1:${text}`
    : text.includes('://')
      ? text
      : `ws://${text}`
  const url = urlOf(written)
  if (!url) return null
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return null
  // `ws` refuses an address with a fragment, and one that carries a password would show it in the log.
  if (url.hash !== '' || url.username !== '' || url.password !== '') return null
  // A word alone is more likely a room's name typed into the wrong field than a computer's.
  if (!text.includes('://') && url.port === '') return null
  return url.port === '0' ? null : url.href
}

/** URL.canParse is not in Electron 25's Node. */
function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
