import { request, type OutgoingHttpHeaders } from 'node:http'
import WebSocket from 'ws'
import type { Ingest } from './ingest'

/** Sends bytes to the ingest with any headers, as a program that is no grabber of ours might. */
export function post(
  ingest: Ingest,
  body: string | Buffer,
  headers: OutgoingHttpHeaders = {},
): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      ingest.url,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${ingest.token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: JSON.parse(Buffer.concat(chunks).toString()),
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Sends frames over one WebSocket; answers what came back to each. */
export function sendFrames(ingest: Ingest, frames: readonly string[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${ingest.url.replace(/^http/, 'ws')}?token=${ingest.token}`)
    const answers: unknown[] = []
    socket.on('error', reject)
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
    })
    socket.on('message', (data: Buffer) => {
      answers.push(JSON.parse(data.toString()))
      if (answers.length === frames.length) socket.close()
    })
    socket.on('close', () => resolve(answers))
  })
}
