import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ObsConnection } from '@shared/contract/obs'
import { FieldcastError } from '@shared/errors'
import { type Desk, openDesk } from '../testing/studio'
import { until } from '../testing/until'
import { type StandIn, startStandIn } from './stand-in'
import type { Part } from './part'

export type StandInDesk = {
  readonly standIn: StandIn
  readonly desk: Desk
  readonly connection: () => ObsConnection
  /** Why it waits or is blocked; null in any other phase. */
  readonly reason: () => string | null
  readonly ready: () => Promise<void>
  /** How often this was asked of the stand-in. */
  readonly asked: (request: string) => number
  readonly close: () => Promise<void>
}

/** Fieldcast’s side of OBS, aimed at a stand-in. */
export async function openStandInDesk(
  part: Partial<Part> = {},
  typedPassword: string | null = part.password ?? null,
): Promise<StandInDesk> {
  const standIn = await startStandIn(part)
  const folder = mkdtempSync(join(tmpdir(), 'fieldcast-stand-in-'))
  const desk = openDesk(folder, join(folder, 'cards'))
  await desk.fieldcast.handlers['obs.connectTo']({
    host: '127.0.0.1',
    port: standIn.port,
    password: typedPassword,
  })
  const connection = (): ObsConnection => desk.last().connection
  return {
    standIn,
    desk,
    connection,
    reason() {
      const now = connection()
      return 'reason' in now ? now.reason : null
    },
    async ready() {
      await until('ready', () => connection().phase === 'ready')
    },
    asked: (request) => standIn.heard.filter((one) => one.request === request).length,
    async close() {
      await desk.fieldcast.stop()
      await standIn.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** How a call ended: null when it was done, otherwise its error code; and after how many ms. */
export async function outcome(call: () => unknown): Promise<{ code: string | null; afterMs: number }> {
  const began = performance.now()
  let code: string | null = null
  try {
    await call()
  } catch (error) {
    if (!(error instanceof FieldcastError)) throw error
    code = error.code
  }
  return { code, afterMs: performance.now() - began }
}

/** Looks on for so long, and throws when that does not hold at every look. */
export async function throughout(what: string, ms: number, holds: () => boolean): Promise<void> {
  const end = Date.now() + ms
  while (Date.now() < end) {
    if (!holds()) throw new Error(`did not hold throughout ${String(ms)} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
