import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OBSWebSocket } from 'obs-websocket-js/json'
import { type Eye, eyeScale, type Region } from './eye'
import { hostScenes, type Stage, until, within } from './stage'

/** Fieldcast's own input (electron/obs/names.ts). */
const cardInput = '田播 商品卡'
const bareInput = '裸对照'
/** The card is 620×240 pixels; ours stands in the picture's lower left corner, the bare one in the upper right. */
const size = { width: 620 * eyeScale, height: 240 * eyeScale }
export const ours: Region = { left: 0, top: 480 * eyeScale, ...size }
const bare: Region = { left: 660 * eyeScale, top: 0, ...size }

export type Turn = 0 | 1
/** Changes the card to and fro; answers when the change was asked for, in ms since 1970. */
export type Change = (turn: Turn) => Promise<number>

/** One way to change one part of the picture to and fro, and what it looks like in both states. */
export type Side = {
  readonly region: Region
  readonly apply: Change
  readonly pictures: readonly [Buffer, Buffer]
}

/** The two sides of one kind of change: through Fieldcast's contract, and bare on files painted before. */
export type Sides = { readonly us: Side; readonly them: Side }

/** Puts both sides on the picture, each in its second state, and keeps what it looks like in each. */
export async function openSides(
  stage: Stage,
  { eye, socket }: { readonly eye: Eye; readonly socket: OBSWebSocket },
  label: string,
  change: Change,
): Promise<Sides> {
  const seen = async (turn: Turn) => {
    const before = await eye.look(ours)
    await change(turn)
    const picture = await eye.settled(ours, before)
    return { picture, file: await keepCard(stage, socket, `${label}-${turn}`) }
  }
  const first = await seen(0)
  const second = await seen(1)
  const point: Change = async (turn) => {
    const sentAt = Date.now()
    const inputSettings = { file: turn === 0 ? first.file : second.file }
    await within(socket.call('SetInputSettings', { inputName: bareInput, inputSettings }), 'the bare change')
    return sentAt
  }
  const looks = async (turn: Turn) => {
    const before = await eye.look(bare)
    await point(turn)
    return await eye.settled(bare, before)
  }
  await ensureBareInput(socket)
  const pictures = [await looks(0), await looks(1)] as const
  return {
    us: { region: ours, apply: change, pictures: [first.picture, second.picture] },
    them: { region: bare, apply: point, pictures },
  }
}

/** The folder in which Fieldcast writes its overlays. */
export async function overlayFolder(socket: OBSWebSocket): Promise<string> {
  return dirname(await cardFile(socket))
}

/** A copy of the card that OBS shows now, once it is on the picture as far as Fieldcast knows. */
async function keepCard(stage: Stage, socket: OBSWebSocket, name: string): Promise<string> {
  await until('Fieldcast says the card is shown', async () => {
    const { value } = await stage.call('state.snapshot', {})
    return value.state.overlays.standing.card === 'shown'
  })
  const copy = join(stage.folder, `bare-${name}.png`)
  copyFileSync(await cardFile(socket), copy)
  return copy
}

async function cardFile(socket: OBSWebSocket): Promise<string> {
  const asked = socket.call('GetInputSettings', { inputName: cardInput })
  const { file } = (await within(asked, 'the file')).inputSettings
  if (typeof file !== 'string') throw new Error('OBS names no file of the card')
  return file
}

async function ensureBareInput(socket: OBSWebSocket): Promise<void> {
  const sceneName = hostScenes[0]
  const { inputs } = await within(socket.call('GetInputList'), 'the inputs')
  if (inputs.some((input) => input['inputName'] === bareInput)) return
  const making = socket.call('CreateInput', {
    sceneName,
    inputName: bareInput,
    inputKind: 'image_source',
    inputSettings: {},
    sceneItemEnabled: true,
  })
  const { sceneItemId } = await within(making, 'the bare input')
  const sceneItemTransform = { positionX: bare.left / eyeScale, positionY: bare.top / eyeScale }
  const placing = socket.call('SetSceneItemTransform', { sceneName, sceneItemId, sceneItemTransform })
  await within(placing, 'its place')
}
