import { startStandIn } from '../../obs/stand-in/stand-in'
import { mirrorAgrees, phaseOf } from './agree'
import { commandWhileAway, forbiddenScene, quietSound, replayedLate } from './away'
import type { Calls, Hands } from './calls'
import { openCountingLine } from './counting-line'
import type { Desk } from './desk'
import type { ObsStage } from './obs-stage'
import { secondController } from './second-controller'
import { someMoment, until } from './until'

/** What a fault is tried on. */
export type Trial = {
  readonly stage: ObsStage
  readonly desk: Desk
  readonly calls: Calls
  readonly hands: Hands
  /** Puts the product of this scene on air. */
  readonly putOnAir: (scene: string) => Promise<unknown>
}

/** One thing that happens to OBS; `inject` answers what went wrong meanwhile, and `undo` brings the stage back. */
export type Fault = {
  readonly name: string
  readonly inject: (on: Trial) => Promise<readonly string[]>
  readonly undo?: (on: Trial) => Promise<void>
}

/** The scenes the products are shown in; the first is on program when OBS starts. */
export const productScenes = ['玉米', '黄瓜', '苹果'] as const
export const stageScenes = [...productScenes, forbiddenScene] as const
export const microphone = '话筒'
export const stageSounds = [quietSound, microphone] as const
const otherCollection = '另一套'

/** The robustness list, in the order in which it is gone through. */
export const obsFaults: readonly Fault[] = [
  { name: 'slow to start: Fieldcast first, then an OBS that is still loading', inject: slowToStart },
  { name: 'killed while products go on air', inject: killed },
  { name: 'killed again when Fieldcast has only just found it', inject: killedAgain },
  { name: 'restarted', inject: restarted },
  { name: 'frozen for four seconds', inject: frozen },
  { name: 'frozen until Fieldcast gives it up', inject: frozenLong },
  { name: 'password changed in OBS', inject: passwordChanged },
  { name: 'wrong password typed', inject: wrongPassword },
  { name: 'scene collection switched', inject: (on) => switchCollection(on, otherCollection) },
  { name: 'scene collection switched back', inject: (on) => switchCollection(on, 'Untitled') },
  { name: 'scene on program renamed', inject: sceneRenamed, undo: renameBack },
  { name: 'scene on program deleted', inject: sceneDeleted, undo: ({ stage }) => stage.furnish() },
  {
    name: 'scene on program deleted in studio mode',
    inject: deletedInStudioMode,
    undo: ({ stage }) => stage.furnish(),
  },
  { name: 'a second controller moves everything', inject: twoControllers },
]

async function slowToStart(on: Trial): Promise<readonly string[]> {
  const { obs } = on.stage
  const wrong = await phase(on, 'waiting, not_running')
  const loading = await startStandIn(
    {
      password: obs.password,
      onRequest: () => ({ kind: 'refuse', code: 207, comment: 'OBS is not ready to perform the request.' }),
    },
    obs.port,
  )
  wrong.push(...(await phase(on, 'waiting, still_loading')))
  await someMoment(2_000, 3_000)
  wrong.push(...(await commandWhileAway(on.calls)))
  await loading.close()
  return [...wrong, ...(await comeBack(on))]
}

async function killed(on: Trial): Promise<readonly string[]> {
  on.hands.start()
  await someMoment(100, 3_000)
  await on.stage.kill()
  await on.hands.stop()
  const wrong = await phase(on, 'waiting, not_running')
  wrong.push(...(await commandWhileAway(on.calls)))
  wrong.push(...(await comeBack(on)))
  on.hands.start()
  await someMoment(0, 2_000)
  return wrong
}

async function killedAgain(on: Trial): Promise<readonly string[]> {
  on.hands.start()
  await on.stage.kill()
  await on.stage.start()
  await someMoment(0, 2_500)
  await on.stage.kill()
  await on.stage.start()
  return await phase(on, 'ready')
}

async function restarted(on: Trial): Promise<readonly string[]> {
  await on.stage.obs.stop()
  const wrong = await phase(on, 'waiting, not_running')
  wrong.push(...(await commandWhileAway(on.calls)))
  return [...wrong, ...(await comeBack(on))]
}

async function frozen(on: Trial): Promise<readonly string[]> {
  on.hands.start()
  await someMoment(100, 1_000)
  on.stage.freeze()
  await someMoment(4_000, 4_000)
  on.stage.thaw()
  await someMoment(0, 1_000)
  return await phase(on, 'ready')
}

async function frozenLong(on: Trial): Promise<readonly string[]> {
  on.stage.freeze()
  const wrong = await phase(on, 'waiting, no_answer', 25_000)
  wrong.push(...(await commandWhileAway(on.calls)))
  on.stage.thaw()
  return [...wrong, ...(await watchReturn(on))]
}

async function passwordChanged(on: Trial): Promise<readonly string[]> {
  await on.stage.kill()
  await on.stage.start(`watermelon-${String(Date.now())}`)
  return await phase(on, 'ready')
}

async function wrongPassword(on: Trial): Promise<readonly string[]> {
  const line = await openCountingLine(on.stage.obs.port)
  try {
    await on.calls.make('obs.connectTo', { host: '127.0.0.1', port: line.port, password: 'not this one' })
    const wrong = await phase(on, 'blocked, password_wrong')
    wrong.push(...(await commandWhileAway(on.calls)))
    await someMoment(5_000, 5_000)
    if (line.taken() !== 1) wrong.push(`a wrong password was tried ${String(line.taken())} times`)
    wrong.push(...(await phase(on, 'blocked, password_wrong')))
    await on.calls.make('obs.connectAutomatically', {})
    return [...wrong, ...(await watchReturn(on))]
  } finally {
    line.close()
  }
}

async function switchCollection(on: Trial, name: string): Promise<readonly string[]> {
  on.hands.start()
  await someMoment(0, 1_000)
  const request = on.stage.collections.has(name) ? 'SetCurrentSceneCollection' : 'CreateSceneCollection'
  on.stage.collections.add(name)
  await on.stage.meddle([request, { sceneCollectionName: name }])
  await someMoment(1_000, 2_000)
  return await phase(on, 'ready')
}

async function sceneRenamed(on: Trial): Promise<readonly string[]> {
  await on.putOnAir('玉米')
  await on.stage.meddle(['SetSceneName', { sceneName: '玉米', newSceneName: '玉米地' }])
  const ended = await on.calls.make('obs.switchScene', { scene: '玉米' })
  return ended.code === 'obs_scene_missing' ? [] : [`the old name: ${String(ended.code)}`]
}

async function renameBack({ stage }: Trial): Promise<void> {
  await stage.meddle(['SetSceneName', { sceneName: '玉米地', newSceneName: '玉米' }])
}

async function sceneDeleted(on: Trial): Promise<readonly string[]> {
  await on.putOnAir('黄瓜')
  on.hands.start()
  await someMoment(0, 500)
  await on.stage.meddle(
    ['SetCurrentProgramScene', { sceneName: '黄瓜' }],
    ['RemoveScene', { sceneName: '黄瓜' }],
  )
  await someMoment(1_000, 2_000)
  return []
}

async function deletedInStudioMode(on: Trial): Promise<readonly string[]> {
  await on.putOnAir('苹果')
  await someMoment(600, 600)
  await on.stage.meddle(
    ['SetStudioModeEnabled', { studioModeEnabled: true }],
    ['SetCurrentPreviewScene', { sceneName: '玉米' }],
    ['RemoveScene', { sceneName: '苹果' }],
  )
  const noProgram = await mirrorAgrees(on.desk, on.stage.obs)
  const wrong = noProgram.agrees ? [] : [`without a program scene: ${noProgram.words}`]
  await on.stage.meddle(['SetStudioModeEnabled', { studioModeEnabled: false }])
  return wrong
}

async function twoControllers(on: Trial): Promise<readonly string[]> {
  on.hands.start()
  const made = await secondController(on.stage.obs, 6_000, productScenes, microphone)
  return made > 50 ? [] : [`only ${String(made)} moves were made`]
}

/** OBS is started again; what was commanded while it was away must not be done now. */
async function comeBack(on: Trial): Promise<string[]> {
  await on.stage.start()
  return await watchReturn(on)
}

async function watchReturn(on: Trial): Promise<string[]> {
  const back = phase(on, 'ready')
  return [...(await replayedLate(on.stage.obs, back)), ...(await back)]
}

async function phase(on: Trial, wanted: string, deadlineMs = 20_000): Promise<string[]> {
  let last = ''
  const came = await until(async () => (last = await phaseOf(on.desk)) === wanted, deadlineMs)
  return came ? [] : [`never ${wanted}, but ${last}`]
}
