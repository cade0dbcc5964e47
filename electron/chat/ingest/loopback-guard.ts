const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether the Host header names this machine and our port. A page on the web that points its own name at
 * 127.0.0.1 (DNS rebinding) reaches the socket, but its browser still sends the page's name here.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  if (host === undefined) return false
  const given = host.toLowerCase()
  return loopbackNames.some((name) => given === `${name}:${port}` || (port === 80 && given === name))
}

/**
 * Whether the Origin header, if any, is a page served by this machine. Programs send none. Pages of the web,
 * browser extensions and `null` (files and sandboxed frames, which any page can make) are refused even with
 * the right token.
 */
export function isAllowedOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true
  const parts = /^https?:\/\/([^/:]+|\[[^\]]*\])(?::\d{1,5})?$/.exec(origin.toLowerCase())
  return parts?.[1] !== undefined && loopbackNames.includes(parts[1])
}
