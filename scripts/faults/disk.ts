import type { Count } from './parts/count'
import { buildChild, compileShim, runChild } from './parts/disk/child'
import { Control } from './parts/disk/control'
import { orderOf } from './parts/disk/orders'
import type { RefusedOrder, RefusedReport } from './parts/disk/refused-process'
import { stageFolder } from './parts/disk/stage-folder'
import { countAfter, sum } from './parts/disk/verify'

const faultsInOneRun = 100
const seed = Number(process.env['SEED'] ?? 1)

/**
 * Lets the disk be full, or fail, at seeded writes while orders come in: nothing is acknowledged that is not kept, the
 * host is told, and it goes on when there is room again.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const [script, shim] = [await buildChild('refused-process'), compileShim()]
  const counts: Count[] = []
  let tried = 0
  for (let round = 0; tried < times && round < times; round += 1) {
    const { faults, count } = await oneRun(
      script,
      shim,
      seed + round,
      Math.min(faultsInOneRun, times - tried),
    )
    counts.push(count)
    tried += faults
    console.log(`${String(tried)} refusals, seed ${String(seed + round)}: ${JSON.stringify(count)}`)
  }
  return { tried, ...sum(counts) }
}

async function oneRun(script: string, shim: string, runSeed: number, faults: number) {
  const stage = stageFolder('faults-disk', ['shop'])
  const control = Control.create(stage.at('control'), { seed: runSeed })
  try {
    const order: RefusedOrder = {
      folder: stage.at('shop'),
      control: stage.at('control'),
      seed: runSeed,
      faults,
    }
    const ended = await runChild(script, shim, order, {
      SHIM_FOLDER: stage.at('shop'),
      SHIM_CONTROL: stage.at('control'),
    })
    if (ended.code !== 0)
      throw new Error(`the shop ended with ${String(ended.code)}, ${String(ended.signal)}`)
    const report = JSON.parse(ended.said) as RefusedReport
    const acknowledged = new Set(report.acknowledged)
    const sent = Array.from({ length: report.sent }, (_, number) => ({
      ...orderOf(runSeed, number),
      acknowledged: acknowledged.has(number),
    }))
    const count = countAfter(stage.at('shop'), sent)
    for (const complaint of report.complaints.slice(0, 5)) console.error(`wrong: ${complaint}`)
    return { faults: report.faults, count: { ...count, wrong: count.wrong + report.complaints.length } }
  } finally {
    control.close()
    stage.remove()
  }
}
