/**
 * Where the key of one server is good: `host:port` in small letters, so that a key kept for an encrypted line goes over
 * no other. null when the address is none.
 */
export function streamHost(address: string): string | null {
  const parts = streamServer(address)?.match(/^(rtmps?):\/\/([^/:]+)(?::(\d+))?/i)
  const [, scheme = '', host = '', port] = parts ?? []
  // The ports of the two when none is written.
  return host === ''
    ? null
    : `${host.toLowerCase()}:${port ?? (scheme.toLowerCase() === 'rtmps' ? 443 : 1935)}`
}

const hidden = '?•••'

/** The address as it may be seen: some platforms put a secret behind its question mark. */
export function shownServer(address: string): string {
  return address.replace(/\?.+$/s, hidden)
}

/** Whether that is an address only to be seen, and not one that a stream can be sent to. */
export function isShownOnly(address: string): boolean {
  return address.endsWith(hidden)
}

/** The address of a stream server as OBS takes it, without blanks around it; null when it is none. */
export function streamServer(typed: string): string | null {
  const address = typed.trim()
  return /^rtmps?:\/\/[^\s/?#:]+(:\d{1,5})?(\/\S*)?$/i.test(address) ? address : null
}
