import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Count } from './parts/count'
import { buildChild, compileShim, runChild } from './parts/disk/child'
import { Control } from './parts/disk/control'
import { orderOf } from './parts/disk/orders'
import type { SellingOrder } from './parts/disk/selling-process'
import { stageFolder } from './parts/disk/stage-folder'
import { countAfter, sum } from './parts/disk/verify'

/** Power cuts in one run of the shop, and the orders it takes meanwhile: its log is folded into the file several times. */
const cutsInOneRun = 50
const ordersInOneRun = 400
const seed = Number(process.env['SEED'] ?? 1)

/**
 * Cuts the power at random moments while orders come in: what was written and not synced is gone, or there in part.
 * Then the same without waiting for the disk at each commit, where something must be seen to be lost.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const [script, shim] = [await buildChild('selling-process'), compileShim()]
  const counts: Count[] = []
  let tried = 0
  for (let round = 0; tried < times && round < 2 + times; round += 1) {
    const after = await oneRun(script, shim, seed + round, Math.min(cutsInOneRun, times - tried), 'FULL')
    counts.push(...after)
    tried += after.length
    console.log(`${String(tried)} power cuts, seed ${String(seed + round)}: ${JSON.stringify(sum(after))}`)
  }
  const careless = sum(await oneRun(script, shim, seed, Math.min(cutsInOneRun, times), 'NORMAL', true))
  console.log(`with synchronous=NORMAL: ${JSON.stringify(careless)}`)
  const proves = careless.lost > 0
  if (!proves) console.error('wrong: synchronous=NORMAL lost nothing, so these power cuts prove nothing')
  const count = sum(counts)
  return { tried, ...count, wrong: count.wrong + (proves ? 0 : 1) }
}

/** One shop from its opening to its end; what each of the power cuts in it would have left. */
async function oneRun(
  script: string,
  shim: string,
  runSeed: number,
  cuts: number,
  synchronous: SellingOrder['synchronous'],
  quiet = false,
): Promise<Count[]> {
  const stage = stageFolder('faults-power', ['shop', 'shadow', 'snapshots'])
  const { at } = stage
  const control = Control.create(at('control'), {
    seed: runSeed,
    // Some runs lose all that was not synced, others see a part of it on the disk before its turn.
    early: [0, 300, 800][runSeed % 3] ?? 0,
    snapEvery: Math.max(1, Math.floor((ordersInOneRun * 7) / cuts)),
  })
  try {
    const order: SellingOrder = {
      ...{ folder: at('shop'), control: at('control'), seed: runSeed, orders: ordersInOneRun, synchronous },
    }
    const ended = await runChild(script, shim, order, {
      SHIM_FOLDER: at('shop'),
      SHIM_CONTROL: at('control'),
      SHIM_SHADOW: at('shadow'),
      SHIM_SNAPSHOTS: at('snapshots'),
    })
    if (ended.code !== 0)
      throw new Error(`the shop ended with ${String(ended.code)}, ${String(ended.signal)}`)
    const complain = console.error
    if (quiet) console.error = () => undefined
    try {
      return readdirSync(at('snapshots'))
        .slice(0, cuts)
        .map((name) => afterCut(join(at('snapshots'), name), runSeed))
    } finally {
      console.error = complain
    }
  } finally {
    control.close()
    stage.remove()
  }
}

function afterCut(folder: string, runSeed: number): Count {
  const [journalled = 0, ordered = 0] = readFileSync(join(folder, 'acked'), 'utf8').split(' ').map(Number)
  rmSync(join(folder, 'acked'))
  const sent = Array.from({ length: ordersInOneRun }, (_, number) => ({
    ...orderOf(runSeed, number),
    acknowledged: number < journalled,
  }))
  const taken = ordersIn(folder)
  // What was acknowledged as ordered must be ordered before anything reads on.
  const unordered = sent.filter(({ time }, number) => number < ordered && !taken.has(time)).length
  if (unordered > 0) console.error(`lost: ${String(unordered)} acknowledged orders`)
  const count = countAfter(folder, sent)
  rmSync(folder, { recursive: true, force: true })
  return { ...count, lost: count.lost + unordered }
}

/** The comments whose claims were decided, by the time they were sent, in the file as it was left. */
function ordersIn(folder: string): Set<number> {
  const database = new Database(join(folder, 'fieldcast.db'))
  try {
    const decided = database.prepare<[], number>(
      `SELECT sent_at FROM claims JOIN comments ON comments.seq = comment_seq
       WHERE state = 'accepted' OR problem = 'out_of_stock'`,
    )
    return new Set(decided.pluck().all())
  } catch {
    return new Set()
  } finally {
    database.close()
  }
}
