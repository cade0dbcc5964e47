import { watch } from 'node:fs'
import {
  type Change,
  openSides,
  ours,
  overlayFolder,
  type Side,
  type Sides,
  type Turn,
} from './live/card-sides'
import { Eye, looksLike } from './live/eye'
import { hostScenes, machineLoad, openStage, pause, roundsOr, type Stage } from './live/stage'
import { type BenchCase, type BenchResult, percentiles } from './measure'

/** Rounds before the measured ones; they are counted, not timed. */
const warmUp = 4
/** The burst: so many changes in a minute, in as many parts, at whose end the picture must be right. */
const burst = { changes: 300, parts: 6, everyMs: 180 }
/** Four a second are let through; one more may fall into the same second by the clock of the folder. */
const mostInOneSecond = 5

/**
 * From a change at the contract until OBS's own program picture shows exactly the new card: ledger, state, painting,
 * file, OBS. Beside it a bare obs-websocket-js that points an image input on the same picture at the other of two
 * files painted before, the very same cards: it paints, writes and stores nothing. Both ends are read from the
 * machine's one clock, and both changes are seen by the same eye. Last, 300 changes within a minute on both sides:
 * what counts there is how long after the last one of a row the picture is right, and how many reached OBS.
 */
export default async function run(): Promise<BenchResult> {
  // Each case ends in the state in which the next one begins.
  const rounds = 2 * Math.ceil(roundsOr(30) / 2)
  const stage = await openStage()
  try {
    const eye = new Eye(await stage.connect(), hostScenes[0])
    const tools = { eye, socket: await stage.connect() }
    const {
      id,
      unitSize,
      code,
      name,
      aliases,
      keyword,
      unit,
      smallestUnit,
      priceFen,
      wholesaleFen,
      sceneName,
    } = stage.products[0]!
    const leave = async (units: number) => {
      const available = units * unitSize
      const { value, sentAt } = await stage.call('products.correctStock', { id, available, reason: '' })
      if (value.available !== available) throw new Error('the stock is not what was stated')
      return sentAt
    }
    const stock: Change = (turn) => leave(turn === 0 ? 47 : 46)
    const draft = {
      code,
      name,
      aliases,
      keyword,
      unit,
      smallestUnit,
      unitSize,
      wholesaleFen,
      sceneName,
      transition: null,
    }
    const price: Change = async (turn) => {
      const next = turn === 0 ? priceFen + 200 : priceFen + 300
      const { value, sentAt } = await stage.call('products.edit', { id, draft: { ...draft, priceFen: next } })
      if (value.priceFen !== next) throw new Error('the price is not what was stated')
      return sentAt
    }

    await leave(48)
    const empty = await eye.look(ours)
    await stage.call('shows.putOnAir', { productId: id })
    await eye.settled(ours, empty)
    const stockSides = await openSides(stage, tools, 'stock', stock)
    const cases = [await takeTurns('stock', stockSides, eye, rounds)]
    cases.push(await takeTurns('price', await openSides(stage, tools, 'price', price), eye, rounds))
    const again = await openSides(stage, tools, 'again', stock)
    cases.push(await makeBurst(again, eye, leave, await overlayFolder(tools.socket)))
    await showMore(stage)
    cases.push(await takeTurns('stock, on card and bar beside a countdown', again, eye, rounds))
    return { name: 'overlay', unit: 'ms from the change to OBS’s picture', cases }
  } finally {
    await stage.close()
  }
}

async function takeTurns(label: string, { us, them }: Sides, eye: Eye, rounds: number): Promise<BenchCase> {
  const loadBefore = machineLoad()
  const took = { us: [] as number[], them: [] as number[] }
  for (let round = -warmUp; round < rounds; round += 1) {
    if (round === 0) eye.startCounting()
    const turn = round % 2 === 0 ? 0 : 1
    const pair = [
      [us, took.us],
      [them, took.them],
    ] as const
    // Neither is always the one that comes after the other.
    for (const [side, times] of round % 4 < 2 ? pair : [...pair].reverse()) {
      const milliseconds = await seeChange(side, turn, eye)
      if (round >= 0) times.push(milliseconds)
      // Fieldcast lets four updates a second through; each change finds it rested, at any point of OBS's frame.
      await pause(400 + Math.random() * 100)
    }
  }
  return {
    case: label,
    ours: percentiles(took.us),
    bare: percentiles(took.them),
    oursSeen: took.us.length,
    bareSeen: took.them.length,
    oursOverOneSecond: took.us.filter((milliseconds) => milliseconds > 1_000).length,
    pollingMs: eye.resolution(),
    load: [loadBefore, machineLoad()],
  }
}

async function seeChange(side: Side, turn: Turn, eye: Eye): Promise<number> {
  const wanted = side.pictures[turn]
  if (looksLike(await eye.look(side.region), wanted))
    throw new Error('the change was there before it was made')
  const [sentAt, seenAt] = await Promise.all([side.apply(turn), eye.see(side.region, wanted)])
  return seenAt - sentAt
}

/** Both sides at once: ours over the contract, the bare one pointing OBS at the next file each time. */
async function makeBurst(
  { us, them }: Sides,
  eye: Eye,
  leave: (units: number) => Promise<number>,
  folder: string,
): Promise<BenchCase> {
  const written: Written[] = []
  const watcher = watch(folder, (_event, file) => {
    if (file?.endsWith('.png')) written.push({ kind: file.replace(/-\d+\.png$/, ''), at: Date.now() })
  })
  const took = { us: [] as number[], them: [] as number[] }
  const startedAt = Date.now()
  let made = 0
  let calls = 0
  for (let part = 0; part < burst.parts; part += 1) {
    const last = burst.changes / burst.parts
    const turn: Turn = part % 2 === 0 ? 0 : 1
    for (let change = 1; change < last; change += 1) {
      const next = pause(burst.everyMs)
      await Promise.all([
        leave(50 + ((made * 7) % 400)),
        them.apply(change % 2 === 0 ? turn : turn === 0 ? 1 : 0),
      ])
      made += 1
      await next
    }
    const ends = await Promise.all([us.apply(turn), them.apply(turn)])
    made += 1
    calls += last
    const seen = await Promise.all([us, them].map((side) => eye.see(side.region, side.pictures[turn])))
    took.us.push((seen[0] ?? Number.NaN) - ends[0])
    took.them.push((seen[1] ?? Number.NaN) - ends[1])
  }
  const seconds = (Date.now() - startedAt) / 1_000
  watcher.close()
  // What came late would show now.
  await pause(1_500)
  const endTurn: Turn = burst.parts % 2 === 0 ? 1 : 0
  if (!looksLike(await eye.look(us.region), us.pictures[endTurn])) {
    throw new Error('the burst ended in another picture than that of its last change')
  }
  const most = Math.max(...written.map((one) => sameSecond(one, written)))
  if (most > mostInOneSecond) throw new Error(`${most} pictures of one overlay within a second`)
  if (seconds > 60) throw new Error(`${burst.changes} changes took ${seconds} s, not a minute`)
  return {
    case: `${burst.changes} changes within a minute, after the last of a row`,
    ours: percentiles(took.us),
    bare: percentiles(took.them),
    oursMade: made,
    bareMade: calls,
    seconds: Number(seconds.toFixed(1)),
    oursReachedObs: written.length,
    oursMostInOneSecond: most,
    load: machineLoad(),
  }
}

type Written = { readonly kind: string; readonly at: number }

/** How many pictures of the same overlay came within the second that begins with this one. */
function sameSecond({ kind, at }: Written, written: readonly Written[]): number {
  return written.filter((other) => other.kind === kind && other.at >= at && other.at < at + 1_000).length
}

/** The stock bar changes with the card, and a countdown ticks beside them; out of the way of what is looked at. */
async function showMore(stage: Stage): Promise<void> {
  const places = { stockBar: { x: 0, y: 0.05, size: 1 }, countdown: { x: 0, y: 0.3, size: 1 } } as const
  for (const kind of ['stockBar', 'countdown'] as const) {
    await stage.call('overlays.setPlace', { kind, place: places[kind] })
    await stage.call('overlays.setShown', { kind, shown: true })
  }
  await stage.call('overlays.startCountdown', { seconds: 3_600 })
  await pause(2_000)
}
