import { startProgram, type Program } from '../../e2e/fixtures/program'
import { askDataFile } from '../../e2e/fixtures/journal'
import { freshFolder } from '../../e2e/fixtures/folder'
import { invoke } from '../../e2e/pages/bridge'
import { startDisplay } from '../obs/index.mjs'
import { onTime, watchFrames, type Frames } from './chat/frames'
import { durable } from './chat/durable'
import { openPlainList } from './chat/plain-window'
import { startRoom } from './chat/room'
import { watchVisible } from './chat/visible'
import { machineLoad, until } from './live/stage'
import { percentiles, type BenchCase, type BenchResult } from './measure'

const rates = [50, 200, 1_400, 5_000]
const plainRate = 1_400
const secondsEach = 20
const orders = 500
const million = 1_000_000

/**
 * Comments through the ingest into the real app on a real screen: every one journalled and read, counted in the data
 * file; the frames of the window meanwhile, beside the same window idle and beside a plain React list; how long until a
 * comment is in sight, and until its order is on disk; what the program holds after a million.
 */
export default async function run(): Promise<BenchResult> {
  const folder = freshFolder('bench-chat')
  const shop = freshFolder('bench-chat-shop')
  const screen = await startDisplay()
  let program: Program | null = null
  try {
    const disk = await durable(folder.path, orders)
    const cases: BenchCase[] = [
      {
        case: 'comment to durable order, 50/s',
        ours: disk.ours,
        bare: disk.bare,
        unit: 'ms',
        orders: disk.orders,
        bareOrders: disk.bareOrders,
        machineLoad: machineLoad(),
      },
    ]
    program = await startProgram({
      dataFolder: shop.path,
      environment: { DISPLAY: screen.display, XDG_CONFIG_HOME: folder.path, HOME: folder.path },
      size: { width: 1366, height: 768 },
    })
    const desk = program
    await invoke(desk.window, 'products.addSampleShop', {})
    await invoke(desk.window, 'settings.change', { ingestPort: 0 })
    await invoke(desk.window, 'shows.start', { title: '' })
    await until('the chat list', () => desk.window.getByText('评论', { exact: true }).first().isVisible())

    const idle = await framesOf(desk, secondsEach)
    for (const rate of rates) cases.push(await measureRate(desk, shop.path, rate, idle))

    const plain = await openPlainList(folder.path, screen.display, plainRate)
    // Long enough for the ten thousand rows that ours holds too.
    await pause((10_000 / plainRate) * 1000 + 2_000)
    const watching = await watchFrames(plain.page)
    await pause(secondsEach * 1000)
    const plainFrames = await watching()
    await plain.close()
    const ours = cases.find(({ case: label }) => label === `frames at ${plainRate}/s`)
    if (ours) {
      cases.push({
        case: `frames of a plain list at ${plainRate}/s`,
        ours: ours.ours,
        bare: percentiles(plainFrames.intervals),
        ...summary('plain', plainFrames),
      })
    }
    cases.push(await measureMemory(desk, shop.path))
    return { name: 'chat', unit: 'ms', cases }
  } finally {
    await program?.kill()
    await screen.stop()
    folder.remove()
    shop.remove()
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function framesOf({ window }: Program, seconds: number): Promise<Frames> {
  const watching = await watchFrames(window)
  await pause(seconds * 1000)
  return await watching()
}

function summary(whose: string, frames: Frames): Readonly<Record<string, unknown>> {
  return {
    [`${whose}FramesOnTimePercent`]: onTime(frames),
    [`${whose}Frames`]: frames.intervals.length,
    [`${whose}TasksOver50Ms`]: frames.longTasks.length,
    [`${whose}LongestTaskMs`]: Math.round(Math.max(0, ...frames.longTasks)),
  }
}

async function measureRate(desk: Program, shop: string, rate: number, idle: Frames): Promise<BenchCase> {
  const before = journalled(shop)
  const room = await startRoom(desk.window, rate)
  // The list fills and the compilers warm up.
  await pause(3_000)
  const [frames, visible] = [await watchFrames(desk.window), await watchVisible(desk.window)]
  await pause(secondsEach * 1000)
  const [seen, ages] = [await frames(), await visible()]
  const sent = await room.stop()
  await until('everything is read', async () => unread(shop) === 0)
  const written = journalled(shop) - before
  if (written !== sent) throw new Error(`${sent} comments were sent and ${written} are in the journal`)
  return {
    case: `frames at ${rate}/s`,
    ours: percentiles(seen.intervals),
    bare: percentiles(idle.intervals),
    ...summary('our', seen),
    ...summary('idle', idle),
    commentsSent: sent,
    commentsJournalled: written,
    commentsUnread: unread(shop),
    // Past some hundred a second a comment may be out of sight before the next frame.
    inSight: ages.length,
    toSight: ages.length > 0 ? percentiles(ages) : null,
    machineLoad: machineLoad(),
  }
}

/** A million comments as fast as they are taken; what the processes hold at each quarter, in MB. */
async function measureMemory(desk: Program, shop: string): Promise<BenchCase> {
  const before = journalled(shop)
  const held: number[] = []
  const took: number[] = []
  let total = 0
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const started = performance.now()
    const room = await startRoom(desk.window, 0, million / 4)
    total += await room.done()
    took.push((performance.now() - started) / 1000)
    await until('everything is read', async () => unread(shop) === 0)
    held.push(await megabytes(desk))
  }
  const written = journalled(shop) - before
  if (written !== million || total !== million) throw new Error(`of a million ${written} are in the journal`)
  return {
    case: 'MB held over a million comments',
    ours: { p50: held[1] ?? 0, p99: held[3] ?? 0 },
    bare: { p50: held[0] ?? 0, p99: held[0] ?? 0 },
    megabytesAtQuarters: held,
    secondsOfQuarters: took.map((seconds) => Math.round(seconds)),
    commentsJournalled: written,
    commentsUnread: unread(shop),
  }
}

async function megabytes({ app }: Program): Promise<number> {
  const metrics = await app.evaluate(({ app: electron }) => {
    ;(globalThis as { gc?: () => void }).gc?.()
    return electron.getAppMetrics().map(({ memory }) => memory.workingSetSize)
  })
  return Math.round(metrics.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024)
}

const countOf = (shop: string, where: string) =>
  askDataFile<{ count: number }>(shop, `SELECT COUNT (*) AS count FROM comments ${where}`)[0]?.count ?? 0
const journalled = (shop: string) => countOf(shop, '')
const unread = (shop: string) =>
  countOf(shop, `WHERE seq > COALESCE ((SELECT value FROM meta WHERE key = 'matched_to'), 0)`)
