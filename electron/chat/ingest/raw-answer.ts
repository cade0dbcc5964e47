import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { refusalBody, refusalStatus, type RefusalCode } from './refusals'

/** Answers on a bare socket, where no express response exists: a refused upgrade, or a request that is no HTTP. */
export function writeRefusal(socket: Duplex, code: RefusalCode): void {
  socket.on('error', () => socket.destroy())
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const status = refusalStatus(code)
  const body = JSON.stringify(refusalBody(code))
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
    () => socket.destroy(),
  )
}

/** What a failure before or while parsing a request means to its sender. */
export function refusalOfClientError(error: Error & { readonly code?: string }): RefusalCode {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'too_slow'
  return error.code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_large' : 'bad_request'
}
