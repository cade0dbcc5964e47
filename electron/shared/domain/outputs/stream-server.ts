/** The address of a stream server as OBS takes it, without blanks around it; null when it is none. */
export function streamServer(typed: string): string | null {
  const address = typed.trim()
  return /^rtmps?:\/\/[^\s/?#:]+(:\d{1,5})?(\/\S*)?$/i.test(address) ? address : null
}
