import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OBSWebSocket } from 'obs-websocket-js/json'
import { Eye, eyeScale, type Region } from './live/eye'
import { hostScenes, machineLoad, openStage, pause, roundsOr, type Stage, until, within } from './live/stage'
import { percentiles, type BenchResult } from './measure'

/** Fieldcast's own input (electron/obs/names.ts). */
const cardInput = '田播 商品卡'
const bareInput = '裸对照'
/** Rounds before the measured ones; they are counted, not timed. */
const warmUp = 4
/** The card is 620×240 pixels; ours stands in the picture's lower left corner, the bare one in the upper right. */
const size = { width: 620 * eyeScale, height: 240 * eyeScale }
const ours: Region = { left: 0, top: 480 * eyeScale, ...size }
const bare: Region = { left: 660 * eyeScale, top: 0, ...size }

/** One way to change one part of the picture to and fro; `apply` answers when the change was asked for. */
type Side = {
  readonly region: Region
  readonly apply: (turn: 0 | 1) => Promise<number>
  readonly pictures: readonly [Buffer, Buffer]
  readonly took: number[]
  made: number
  seen: number
}

/**
 * From a stock change over the contract until OBS's own program picture shows exactly the new card: ledger, state,
 * painting, file, OBS. Beside it a bare obs-websocket-js that points an image input on the same picture at the other
 * of two files painted before, the very same cards: it paints, writes and stores nothing. Both ends are read from the
 * machine's one clock, and both changes are seen by the same eye.
 */
export default async function run(): Promise<BenchResult> {
  const rounds = roundsOr(40)
  const loadBefore = machineLoad()
  const stage = await openStage()
  try {
    const eye = new Eye(await stage.connect(), hostScenes[0])
    const socket = await stage.connect()
    const { id, unitSize } = stage.products[0]!
    const correct = async (turn: 0 | 1) => {
      const available = (turn === 0 ? 47 : 46) * unitSize
      const { value, sentAt } = await stage.call('products.correctStock', { id, available, reason: '' })
      if (value.available !== available) throw new Error('the stock is not what was stated')
      return sentAt
    }

    await correct(0)
    let shown = await eye.look(ours)
    await stage.call('shows.putOnAir', { productId: id })
    const oursFirst = (shown = await eye.settled(ours, shown))
    const fileFirst = await keepCard(stage, socket, 0)
    await correct(1)
    const oursSecond = await eye.settled(ours, shown)
    const fileSecond = await keepCard(stage, socket, 1)

    shown = await eye.look(bare)
    await addBareInput(socket, fileFirst)
    const bareFirst = (shown = await eye.settled(bare, shown))
    const point = async (turn: 0 | 1) => {
      const sentAt = Date.now()
      const inputSettings = { file: turn === 0 ? fileFirst : fileSecond }
      await within(
        socket.call('SetInputSettings', { inputName: bareInput, inputSettings }),
        'the bare change',
      )
      return sentAt
    }
    await point(1)
    const bareSecond = await eye.settled(bare, shown)

    const sides = [
      { region: ours, apply: correct, pictures: [oursFirst, oursSecond], took: [], made: 0, seen: 0 },
      { region: bare, apply: point, pictures: [bareFirst, bareSecond], took: [], made: 0, seen: 0 },
    ] as const satisfies readonly Side[]
    await takeTurns(sides, eye, rounds)
    const [us, them] = sides
    return {
      name: 'card',
      unit: 'ms from the change to OBS’s picture',
      ours: percentiles(us.took),
      bare: percentiles(them.took),
      warmUpRounds: warmUp,
      oursMade: us.made,
      oursSeen: us.seen,
      bareMade: them.made,
      bareSeen: them.seen,
      pollingMs: eye.resolution(),
      load: [loadBefore, machineLoad()],
    }
  } finally {
    await stage.close()
  }
}

async function takeTurns(sides: readonly [Side, Side], eye: Eye, rounds: number): Promise<void> {
  for (let round = -warmUp; round < rounds; round += 1) {
    if (round === 0) eye.startCounting()
    const turn = round % 2 === 0 ? 0 : 1
    // Neither is always the one that comes after the other.
    for (const side of round % 4 < 2 ? sides : [...sides].reverse()) {
      const took = await change(side, turn, eye)
      if (round >= 0) side.took.push(took)
      // Fieldcast lets four updates a second through; each change finds it rested, at any point of OBS's frame.
      await pause(400 + Math.random() * 100)
    }
  }
  for (const { made, seen } of sides) {
    if (made !== rounds + warmUp || seen !== made) {
      throw new Error(`of ${rounds + warmUp} changes ${made} were made and ${seen} seen`)
    }
  }
}

async function change(side: Side, turn: 0 | 1, eye: Eye): Promise<number> {
  const wanted = side.pictures[turn]
  if ((await eye.look(side.region)).equals(wanted)) throw new Error('the change was there before it was made')
  const made = side.apply(turn).then((sentAt) => {
    side.made += 1
    return sentAt
  })
  const [sentAt, seenAt] = await Promise.all([made, eye.see(side.region, wanted)])
  side.seen += 1
  return seenAt - sentAt
}

/** A copy of the card that OBS shows now, once it is on the picture as far as Fieldcast knows. */
async function keepCard(stage: Stage, socket: OBSWebSocket, turn: 0 | 1): Promise<string> {
  await until('Fieldcast says the card is shown', async () => {
    const { value } = await stage.call('state.snapshot', {})
    return value.state.obs.overlay === 'shown'
  })
  const { inputSettings } = await within(
    socket.call('GetInputSettings', { inputName: cardInput }),
    'the file',
  )
  const copy = join(stage.folder, `bare-${turn}.png`)
  const { file } = inputSettings
  if (typeof file !== 'string') throw new Error('OBS names no file of the card')
  copyFileSync(file, copy)
  return copy
}

async function addBareInput(socket: OBSWebSocket, file: string): Promise<void> {
  const sceneName = hostScenes[0]
  const making = socket.call('CreateInput', {
    sceneName,
    inputName: bareInput,
    inputKind: 'image_source',
    inputSettings: { file },
    sceneItemEnabled: true,
  })
  const { sceneItemId } = await within(making, 'the bare input')
  const sceneItemTransform = { positionX: bare.left / eyeScale, positionY: bare.top / eyeScale }
  const placing = socket.call('SetSceneItemTransform', { sceneName, sceneItemId, sceneItemTransform })
  await within(placing, 'its place')
}
