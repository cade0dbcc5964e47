import type { OBSWebSocket } from 'obs-websocket-js/json'
import { comments, idle, type Load, slips, soldShow } from './live/loads'
import { hostScenes, machineLoad, openStage, pause, roundsOr, type Stage, until, within } from './live/stage'
import { type BenchCase, type BenchResult, percentiles } from './measure'

/** Rounds before the measured ones; they are counted, not timed. */
const warmUp = 4
const buyers = 500
const commentsPerSecond = 1_400

type Ask = (scene: 0 | 1) => Promise<number>

/**
 * Switching OBS's scene, from the window's call until its answer, which comes when OBS has answered; beside it a bare
 * obs-websocket-js in a process of its own that asks the same OBS for the same. Turn about, each asking for the scene
 * that is not on program, so that every call is a switch; OBS's own events count them. The same while comments pour
 * in, while packing slips are made, and for putting a product on air, which also draws its card.
 */
export default async function run(): Promise<BenchResult> {
  const rounds = roundsOr(100)
  const stage = await openStage()
  try {
    const soldShowId = await soldShow(stage, buyers)
    const productIds = await giveScenes(stage)
    await stage.call('shows.putOnAir', { productId: productIds[0] })
    const socket = await stage.connect()
    const bareSwitch: Ask = (scene) => timedSwitch(socket, hostScenes[scene])
    const ourSwitch: Ask = async (scene) => {
      const { took } = await stage.call('obs.switchScene', { scene: hostScenes[scene] })
      return took
    }
    const ourOnAir: Ask = async (scene) => {
      const { value, took } = await stage.call('shows.putOnAir', { productId: productIds[scene] })
      if (value.warning !== null) throw new Error(`on air with a warning: ${value.warning}`)
      return took
    }
    const measure = (label: string, ours: Ask, load: () => Promise<Load>) =>
      measureCase({ label, stage, ours, bare: bareSwitch, rounds, load })
    return {
      name: 'scene-switch',
      unit: 'ms until OBS has answered',
      cases: [
        await measure('idle', ourSwitch, idle),
        await measure(`${commentsPerSecond} comments/s`, ourSwitch, () => comments(stage, commentsPerSecond)),
        await measure(`${buyers} slips being made`, ourSwitch, () => slips(stage, soldShowId, buyers)),
        await measure('product on air', ourOnAir, idle),
      ],
    }
  } finally {
    await stage.close()
  }
}

async function timedSwitch(socket: OBSWebSocket, sceneName: string): Promise<number> {
  const started = performance.now()
  await within(socket.call('SetCurrentProgramScene', { sceneName }), 'the bare scene switch')
  return performance.now() - started
}

async function measureCase(options: {
  readonly label: string
  readonly stage: Stage
  readonly ours: Ask
  readonly bare: Ask
  readonly rounds: number
  readonly load: () => Promise<Load>
}): Promise<BenchCase> {
  const { label, stage, rounds } = options
  const witness = await stage.connect()
  const switched: string[] = []
  witness.on('CurrentProgramSceneChanged', ({ sceneName }) => void switched.push(sceneName))
  const { currentProgramSceneName } = await witness.call('GetSceneList')
  const load = await options.load()
  const ours: number[] = []
  const bare: number[] = []
  const asked: string[] = [currentProgramSceneName]
  for (let round = -warmUp; round < rounds; round += 1) {
    // Neither is always the one that comes after the other.
    const pair = [
      [options.ours, ours],
      [options.bare, bare],
    ] as const
    for (const [change, took] of round % 2 === 0 ? pair : [...pair].reverse()) {
      const scene = asked.at(-1) === hostScenes[0] ? 1 : 0
      const milliseconds = await change(scene)
      asked.push(hostScenes[scene])
      if (round >= 0) took.push(milliseconds)
      await until('OBS told of the switch', async () => switched.length >= asked.length - 1)
      // OBS's fade takes 300 ms and the overlay follows each switch: neither lies in the next one's way.
      await pause(450 + Math.random() * 100)
    }
  }
  const proof = await load.stop()
  if (switched.join() !== asked.slice(1).join()) {
    throw new Error(
      `${asked.length - 1} switches were asked for, OBS told of ${switched.length} or of others`,
    )
  }
  await witness.disconnect()
  return {
    case: label,
    ours: percentiles(ours),
    bare: percentiles(bare),
    oursMeasured: ours.length,
    bareMeasured: bare.length,
    switchesAsked: asked.length - 1,
    switchesSeen: switched.length,
    ...proof,
    machineLoad: machineLoad(),
  }
}

/** Gives the first two products a scene each; their ids, in the order of the scenes. */
async function giveScenes(stage: Stage): Promise<readonly [string, string]> {
  const [first, second] = stage.products
  if (!first || !second) throw new Error('the sample shop has fewer than two products')
  for (const [index, product] of [first, second].entries()) {
    const { id, code, name, aliases, keyword, unit, smallestUnit, unitSize, priceFen, wholesaleFen } = product
    const draft = { code, name, aliases, keyword, unit, smallestUnit, unitSize, priceFen, wholesaleFen }
    const sceneName = hostScenes[index] ?? null
    await stage.call('products.edit', { id, draft: { ...draft, sceneName, transition: null } })
  }
  return [first.id, second.id]
}
