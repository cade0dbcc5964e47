import { request, type RequestOptions } from 'node:http'
import { userInfo } from 'node:os'
import { FieldcastError } from '@shared/errors'
import { runCommand } from './command'
import { decodeAnswer, encodeRequest, type Group, type Sent } from './ipp-message'

const deadlineMs = 10_000
const notFound = 0x0406

export const operations = {
  getJob: 0x0009,
  getJobs: 0x000a,
  getPrinters: 0x4002,
  getPrinter: 0x000b,
} as const

/**
 * Asks CUPS itself. `lpstat` would do but for one thing that must not be guessed: it says the same of a job that was
 * printed as of one that was cancelled or given up.
 */
export type IppClient = {
  /** null where there is no such printer or job. Throws printing_system_away. */
  ask(
    operation: number,
    attributes: readonly Sent[],
    wanted: readonly string[],
  ): Promise<readonly Group[] | null>
}

export function createIppClient(): IppClient {
  // Asked for again only when nobody answers there.
  let known: RequestOptions | null = null
  return {
    async ask(operation, attributes, wanted) {
      const body = encodeRequest(operation, [
        ...attributes,
        // Names of jobs are told to whom they belong.
        { kind: 'name', name: 'requesting-user-name', values: [userInfo().username] },
        { kind: 'keyword', name: 'requested-attributes', values: wanted },
      ])
      known ??= await whereIsCups()
      const { status, groups } = decodeAnswer(
        await post(known, body).catch((error: unknown) => {
          known = null
          throw error
        }),
      )
      if (status === notFound) return null
      if (status >= 0x100)
        throw new FieldcastError('printing_system_away', `ipp status ${status.toString(16)}`)
      return groups
    },
  }
}

/** The same server that `lp` prints to, as `lpstat -H` names it: a host with its port, or a socket's path. */
async function whereIsCups(): Promise<RequestOptions> {
  const { out } = await runCommand('lpstat', ['-H'])
  const place = out.trim()
  if (place.startsWith('/')) return { socketPath: place, host: 'localhost' }
  const [, host = 'localhost', port = '631'] = /^(.*?)(?::(\d+))?$/.exec(place) ?? []
  return { host: host === '' ? 'localhost' : host, port: Number(port) }
}

function post(where: RequestOptions, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const away = (error: Error) => reject(new FieldcastError('printing_system_away', error.message))
    const asked = request(
      {
        ...where,
        method: 'POST',
        path: '/',
        agent: false,
        headers: { 'content-type': 'application/ipp', 'content-length': body.length },
        signal: AbortSignal.timeout(deadlineMs),
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', away)
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(parts))
          else away(new Error(`http status ${answer.statusCode ?? 0}`))
        })
      },
    )
    asked.on('error', away)
    asked.end(body)
  })
}
