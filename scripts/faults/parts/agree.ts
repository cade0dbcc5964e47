import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OBSWebSocket } from 'obs-websocket-js/json'
import type { MixerState } from '@shared/contract/control-room/audio'
import type { ObsState } from '@shared/contract/obs'
import { askDataFile } from '../../../e2e/fixtures/journal'
import { type CardReading, programPicture, readCard, type StartedObs, withObs } from '../../obs/index.mjs'
import type { Desk } from './desk'
import { until } from './until'

/** Whether two things came to agree, after how many ms, and the words for what they are. */
export type Agreement = { readonly agrees: boolean; readonly ms: number; readonly words: string }

type Seen = { readonly obs: ObsState; readonly mixer: MixerState }

/** What the window knows of OBS. */
export function seenByWindow(desk: Desk): Promise<Seen> {
  return desk.program.window.evaluate(async () => {
    const { fieldcast } = globalThis as unknown as {
      fieldcast: { invoke(name: string, input: object): Promise<{ value: { state: Seen } }> }
    }
    const { obs, mixer } = (await fieldcast.invoke('state.snapshot', {})).value.state
    return { obs, mixer }
  })
}

export async function phaseOf(desk: Desk): Promise<string> {
  const { connection } = (await seenByWindow(desk)).obs
  return 'reason' in connection ? `${connection.phase}, ${connection.reason}` : connection.phase
}

/** Whether the window comes to know of OBS exactly what a fresh read of it says. */
export async function mirrorAgrees(desk: Desk, obs: StartedObs): Promise<Agreement> {
  const began = performance.now()
  let window = ''
  let fresh = ''
  const agrees = await until(async () => {
    try {
      fresh = JSON.stringify(await withObs(obs, readAfresh, 10_000))
    } catch (error) {
      fresh = String(error)
      return false
    }
    window = JSON.stringify(asRead(await seenByWindow(desk)))
    return window === fresh
  }, 20_000)
  const ms = performance.now() - began
  return { agrees, ms, words: agrees ? 'the mirror agrees' : `window ${window}, OBS ${fresh}` }
}

function asRead({ obs: { connection }, mixer }: Seen): unknown {
  if (connection.phase !== 'ready') return connection.phase
  const { scenes, programScene, previewScene, transition, transitions, collection, profile } = connection
  const { canvas, streaming, recording, paused } = connection
  return [
    { scenes, programScene, previewScene, transition, transitions, collection, profile },
    { canvas, streaming, recording, paused },
    mixer.inputs.map(({ id, volumeDb, muted }) => [id, volumeDb, muted]),
  ]
}

async function readAfresh(socket: OBSWebSocket): Promise<unknown> {
  const listed = await socket.call('GetSceneList')
  const current = await socket.call('GetCurrentSceneTransition')
  const { transitions } = await socket.call('GetSceneTransitionList')
  const video = await socket.call('GetVideoSettings')
  const rows = listed.scenes as { sceneName: string; sceneIndex: number }[]
  const own = (name: string): boolean => name.startsWith('田播')
  return [
    {
      scenes: [...rows]
        .sort((left, right) => right.sceneIndex - left.sceneIndex)
        .map(({ sceneName }) => sceneName)
        .filter((name) => !own(name)),
      programScene: (listed.currentProgramSceneName as string | null) ?? '',
      previewScene: listed.currentPreviewSceneName as string | null,
      transition: {
        name: current.transitionName,
        durationMs: current.transitionFixed ? null : current.transitionDuration,
      },
      transitions: transitions.map((one) => ({ name: one['transitionName'], fixed: one['transitionFixed'] })),
      collection: (await socket.call('GetSceneCollectionList')).currentSceneCollectionName,
      profile: (await socket.call('GetProfileList')).currentProfileName,
    },
    {
      canvas: { width: video.baseWidth, height: video.baseHeight },
      streaming: (await socket.call('GetStreamStatus')).outputActive,
      recording: (await socket.call('GetRecordStatus')).outputActive,
      paused: false,
    },
    await readSounds(socket),
  ]
}

async function readSounds(socket: OBSWebSocket): Promise<unknown[]> {
  const { inputs } = await socket.call('GetInputList')
  const names = inputs.map((input) => input['inputName'] as string).sort((a, b) => (a < b ? -1 : 1))
  const sounds: unknown[] = []
  for (const inputName of names) {
    try {
      const { inputVolumeDb } = await socket.call('GetInputVolume', { inputName })
      const { inputMuted } = await socket.call('GetInputMute', { inputName })
      sounds.push([inputName, inputVolumeDb, inputMuted])
    } catch {
      // An input that makes no sound.
    }
  }
  return sounds
}

type OnAir = { readonly name: string; readonly unit: string; readonly available: number }

/** Whether the card comes to say what the ledger does; a busy machine may take seconds for one look at the picture. */
export async function cardAgrees(obs: StartedObs, dataFolder: string): Promise<Agreement> {
  const began = performance.now()
  let read: CardReading = { name: '', price: '', left: '' }
  let ledger = ''
  let problem = ''
  const agrees = await until(async () => {
    const [row] = askDataFile<OnAir>(
      dataFolder,
      `SELECT name, unit, (SELECT SUM (delta) FROM stock_moves WHERE product_id = products.id) AS available
       FROM products JOIN shows ON on_air_product_id = products.id WHERE state = 'live'`,
    )
    ledger = row ? `${row.name} 仅剩${String(row.available)}${row.unit}` : 'nothing'
    try {
      read = await readCard(obs)
    } catch (error) {
      problem = ` (last look failed: ${String(error)})`
      return false
    }
    problem = ''
    return `${read.name} ${read.left}` === ledger
  }, 20_000)
  const words = agrees
    ? `card ${ledger}`
    : `ledger ${ledger}, picture ${read.name} ${read.left}${problem}, kept as ${await keepPicture(obs)}`
  return { agrees, ms: performance.now() - began, words }
}

/** Keeps OBS's picture for whoever wants to see what went wrong. */
async function keepPicture(obs: StartedObs): Promise<string> {
  const path = join(tmpdir(), `fieldcast-faults-${String(Date.now())}.png`)
  try {
    writeFileSync(path, await programPicture(obs))
    return path
  } catch (error) {
    return String(error)
  }
}
