import { loadavg } from 'node:os'
import { OBSWebSocket } from 'obs-websocket-js/json'
import type { Page } from 'playwright'
import type { CallInput, CallName, CallOutput, EventName } from '@shared/contract'
import { withDeadline } from '@shared/with-deadline'
import type { Product } from '@shared/contract/products'
import { freshFolder } from '../../../e2e/fixtures/folder'
import { startProgram } from '../../../e2e/fixtures/program'
import { until as untilTrue } from '../../obs/testing/until'
import { freePort, makeScenes, startDisplay, startObs } from '../../obs/index.mjs'

/** What one call over the window's own bridge answered, by the window's own clocks. */
export type Answered<Name extends CallName> = {
  readonly value: CallOutput<Name>
  /** When the window sent it, in milliseconds since 1970. */
  readonly sentAt: number
  /** Milliseconds until the window had the answer. */
  readonly took: number
}

/** The built program on a real OBS, on a screen of their own, in a live show of the sample shop. */
export type Stage = {
  /** A folder that goes away with the stage. */
  readonly folder: string
  /** The process group in which OBS runs. */
  readonly obsGroup: number
  readonly products: readonly Product[]
  /** Fails after `deadlineMs`, 15 seconds unless told. */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    deadlineMs?: number,
  ): Promise<Answered<Name>>
  /** Counts the events of this name from now on; asked again it answers how many came so far. */
  countEvents(name: EventName): Promise<() => Promise<number>>
  /** A bare connection of its own to the same OBS. */
  connect(): Promise<OBSWebSocket>
  close(): Promise<void>
}

/** The host's scenes in that OBS; the first one is on program. */
export const hostScenes = ['开场', '商品近景'] as const

const answerDeadlineMs = 15_000
const startDeadlineMs = 60_000

/** Starts all of it; what was started is taken down again when a later part does not start. */
export async function openStage(): Promise<Stage> {
  const endings: (() => unknown)[] = []
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    return { ...(await raise(endings)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function raise(endings: (() => unknown)[]): Promise<Omit<Stage, 'close'>> {
  const folder = freshFolder('bench')
  endings.push(folder.remove)
  const shop = freshFolder('bench-shop')
  endings.push(shop.remove)
  const screen = await startDisplay()
  endings.push(() => screen.stop())
  const { display } = screen
  const obs = await startObs({ folder: folder.path, port: await freePort(), password: 'bench-2026', display })
  endings.push(() => obs.kill())
  await makeScenes(obs, hostScenes)
  const program = await startProgram({
    dataFolder: shop.path,
    environment: { DISPLAY: display, XDG_CONFIG_HOME: obs.configHome, HOME: folder.path },
    size: { width: 1366, height: 768 },
  })
  endings.push(() => program.kill())

  const call: Stage['call'] = (name, input, deadlineMs) => callOf(program.window, name, input, deadlineMs)
  await call('products.addSampleShop', {})
  await until('Fieldcast found OBS', async () => {
    const { value } = await call('state.snapshot', {})
    return value.state.obs.connection.phase === 'ready'
  })
  await call('shows.start', { title: '' })
  const { value } = await call('state.snapshot', {})
  return {
    folder: folder.path,
    obsGroup: obs.pid,
    products: value.state.products,
    call,
    countEvents: (name) => countEvents(program.window, name),
    async connect() {
      const socket = new OBSWebSocket()
      endings.push(() => socket.disconnect())
      await within(socket.connect(`ws://127.0.0.1:${obs.port}`, obs.password ?? undefined), 'a connection')
      return socket
    },
  }
}

type Bridge = {
  counted: Record<string, number>
  fieldcast: {
    listen(name: string, listener: () => void): () => void
    invoke(name: string, input: unknown): Promise<{ ok: boolean; value: unknown; error?: { code: string } }>
  }
}

async function callOf<Name extends CallName>(
  window: Page,
  name: Name,
  input: CallInput<Name>,
  deadlineMs?: number,
): Promise<Answered<Name>> {
  // Timed inside the window: Playwright's own way there and back is not Fieldcast's.
  const asked = window.evaluate(
    async ([called, given]) => {
      const sentAt = Date.now()
      const started = performance.now()
      const answer = await (globalThis as unknown as Bridge).fieldcast.invoke(called, given)
      return { answer, sentAt, took: performance.now() - started }
    },
    [name, input] as [string, unknown],
  )
  const { answer, sentAt, took } = await within(asked, name, deadlineMs)
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error?.code ?? 'no code'}`)
  return { value: answer.value as CallOutput<Name>, sentAt, took }
}

async function countEvents(window: Page, name: EventName): Promise<() => Promise<number>> {
  await window.evaluate((listened) => {
    const page = globalThis as unknown as Bridge
    page.counted = { ...page.counted, [listened]: 0 }
    page.fieldcast.listen(listened, () => {
      page.counted[listened] = (page.counted[listened] ?? 0) + 1
    })
  }, name)
  return () => window.evaluate((listened) => (globalThis as unknown as Bridge).counted[listened] ?? 0, name)
}

/** The answer, or an error when the deadline, 15 seconds unless told, is over: obs-websocket-js never settles a call whose connection ended. */
export function within<T>(asked: Promise<T>, what: string, deadlineMs = answerDeadlineMs): Promise<T> {
  return withDeadline(asked, deadlineMs, () => new Error(`${what}: no answer within ${deadlineMs} ms`))
}

/** Looks until the condition holds; throws after a minute. */
export async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  await untilTrue(what, condition, startDeadlineMs)
}

/** Waits so many milliseconds: benches leave room between two measured changes. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** How many rounds are measured: `npm run bench -- NAME ROUNDS`, or the bench's own number. */
export function roundsOr(usual: number): number {
  const rounds = Number(process.argv[3] ?? usual)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('ROUNDS must be a whole number above zero')
  return rounds
}

/** Processes that wanted a core, averaged over the last minute; more than the machine has cores blurs figures. */
export function machineLoad(): number {
  return Number((loadavg()[0] ?? Number.NaN).toFixed(1))
}
