import { hostScenes, machineLoad, openStage, pause, roundsOr, type Stage, until, within } from './live/stage'
import { percentiles, type BenchResult } from './measure'

/** Rounds before the measured ones; they are counted, not timed. */
const warmUp = 4

/**
 * Putting a product on air with a switch of OBS's scene, from the window's call until its answer, which comes when OBS
 * has answered the switch; beside it a bare obs-websocket-js that asks OBS for the same switch. Each asks for the scene
 * that is not on program, turn about, so that every call is a switch; OBS's own events count them.
 */
export default async function run(): Promise<BenchResult> {
  const rounds = roundsOr(100)
  const loadBefore = machineLoad()
  const stage = await openStage()
  try {
    const productIds = await giveScenes(stage)
    const socket = await stage.connect()
    const witness = await stage.connect()
    const switched: string[] = []
    witness.on('CurrentProgramSceneChanged', ({ sceneName }) => void switched.push(sceneName))

    const us = async (scene: 0 | 1) => {
      const { value, took } = await stage.call('shows.putOnAir', { productId: productIds[scene] })
      if (value.warning !== null) throw new Error(`on air with a warning: ${value.warning}`)
      return took
    }
    const them = async (scene: 0 | 1) => {
      const started = performance.now()
      await within(
        socket.call('SetCurrentProgramScene', { sceneName: hostScenes[scene] }),
        'the bare scene switch',
      )
      return performance.now() - started
    }

    const ours: number[] = []
    const bare: number[] = []
    const asked: string[] = []

    for (let round = -warmUp; round < rounds; round += 1) {
      // Neither is always the one that comes after the other.
      const pair = [
        [us, ours],
        [them, bare],
      ] as const
      for (const [change, took] of round % 2 === 0 ? pair : [...pair].reverse()) {
        const scene = asked.length % 2 === 0 ? 1 : 0
        const milliseconds = await change(scene)
        asked.push(hostScenes[scene])
        if (round >= 0) took.push(milliseconds)
        await until('OBS told of the switch', async () => switched.length >= asked.length)
        // OBS's fade takes 300 ms and Fieldcast's card follows each switch: neither lies in the next one's way.
        await pause(600 + Math.random() * 100)
      }
    }
    if (switched.join() !== asked.join()) {
      throw new Error(`${asked.length} switches were asked for, OBS told of ${switched.length} or of others`)
    }
    return {
      name: 'scene',
      unit: 'ms per scene switch',
      ours: percentiles(ours),
      bare: percentiles(bare),
      warmUpRounds: warmUp,
      oursMeasured: ours.length,
      bareMeasured: bare.length,
      switchesAsked: asked.length,
      switchesSeen: switched.length,
      load: [loadBefore, machineLoad()],
    }
  } finally {
    await stage.close()
  }
}

/** Gives the first two products a scene each; their ids, in the order of the scenes. */
async function giveScenes(stage: Stage): Promise<readonly [string, string]> {
  const [first, second] = stage.products
  if (!first || !second) throw new Error('the sample shop has fewer than two products')
  for (const [index, product] of [first, second].entries()) {
    const { id, code, name, aliases, unit, smallestUnit, unitSize, priceFen, wholesaleFen } = product
    const sceneName = hostScenes[index] ?? null
    const draft = { code, name, aliases, unit, smallestUnit, unitSize, priceFen, wholesaleFen, sceneName }
    await stage.call('products.edit', { id, draft })
  }
  return [first.id, second.id]
}
