/** Where the key of one server is good: its host and port in small letters; null when the address is none. */
export function streamHost(address: string): string | null {
  return (
    streamServer(address)
      ?.match(/^rtmps?:\/\/([^/]+)/i)?.[1]
      ?.toLowerCase() ?? null
  )
}

/** The address as it may be seen: some platforms put a secret behind its question mark. */
export function shownServer(address: string): string {
  return address.replace(/\?.*$/s, '')
}

/** The address of a stream server as OBS takes it, without blanks around it; null when it is none. */
export function streamServer(typed: string): string | null {
  const address = typed.trim()
  return /^rtmps?:\/\/[^\s/?#:]+(:\d{1,5})?(\/\S*)?$/i.test(address) ? address : null
}
