import type { ObsFeatures } from '@shared/contract/obs'
import { featuresOf } from '../mirror/features'
import { byName, type MirrorInput } from '../mirror/inputs'
import { type Mirror, topFirst } from '../mirror/mirror'
import type { MirrorExtra } from '../mirror/outputs'
import { codes } from '../protocol/codes'
import type { Answer } from '../protocol/requests'
import { unless } from './refusals'
import { RequestRefused, type Session } from './session'

/** Reads everything the mirror holds; a snapshot may be older than events that came meanwhile. */
export async function readSnapshot(session: Session): Promise<Mirror> {
  const { obsVersion, availableRequests } = await session.ask('GetVersion', undefined)
  const { inputKinds } = await session.ask('GetInputKindList', undefined)
  const features = featuresOf(availableRequests, inputKinds)
  const [scenes, video, collections, profiles, stream, record, inputs, transition, preview] =
    await Promise.all([
      session.ask('GetSceneList', undefined),
      session.ask('GetVideoSettings', undefined),
      session.ask('GetSceneCollectionList', undefined),
      session.ask('GetProfileList', undefined),
      session.ask('GetStreamStatus', undefined),
      session.ask('GetRecordStatus', undefined),
      readInputs(session),
      features.transitions ? readTransition(session) : noTransition,
      features.studioMode ? readPreview(session) : null,
    ])
  return {
    obsVersion,
    features,
    inputKinds,
    scenes: topFirst(scenes.scenes),
    programScene: scenes.currentProgramSceneName,
    previewScene: preview,
    ...transition,
    collection: collections.currentSceneCollectionName,
    collections: collections.sceneCollections,
    profile: profiles.currentProfileName,
    profiles: profiles.profiles,
    canvas: canvasOf(video),
    inputs,
    stream: !stream.outputActive ? 'stopped' : stream.outputReconnecting ? 'reconnecting' : 'live',
    record: !record.outputActive ? 'stopped' : record.outputPaused ? 'paused' : 'recording',
    replayBuffer: await readReplayBuffer(session, features),
    virtualCamera: features.virtualCamera
      ? await readExtra(session, 'GetVirtualCamStatus', 'missing')
      : 'missing',
    paused: false,
  }
}

/** What can change in OBS without an event, or with one that was seen to come early: canvas, transitions, lists of names. */
export type Untold = Pick<
  Mirror,
  | 'programScene'
  | 'canvas'
  | 'transition'
  | 'transitions'
  | 'collection'
  | 'collections'
  | 'profile'
  | 'profiles'
>

/** Reads what events do not tell; with a deadline for a machine that is busy. */
export async function readUntold(session: Session, mirror: Mirror): Promise<Untold> {
  const video = await session.ask('GetVideoSettings', undefined, untoldDeadlineMs)
  const { transition, transitions } = mirror.features.transitions ? await readTransition(session) : mirror
  // OBS keeps to itself where a transition led that was broken off by another one to the same scene.
  const scenes = await session.ask('GetSceneList', undefined, untoldDeadlineMs)
  const named = await session.ask('GetSceneCollectionList', undefined, untoldDeadlineMs)
  const listed = await session.ask('GetProfileList', undefined, untoldDeadlineMs)
  return {
    programScene: scenes.currentProgramSceneName,
    canvas: canvasOf(video),
    transition,
    transitions,
    collection: named.currentSceneCollectionName,
    collections: named.sceneCollections,
    profile: listed.currentProfileName,
    profiles: listed.profiles,
  }
}

const untoldDeadlineMs = 10_000
const noTransition: Pick<Mirror, 'transition' | 'transitions'> = {
  transition: { name: '', durationMs: null },
  transitions: [],
}

function canvasOf(video: Answer<'GetVideoSettings'>): Mirror['canvas'] {
  return { width: video.baseWidth, height: video.baseHeight }
}

async function readTransition(session: Session): Promise<Pick<Mirror, 'transition' | 'transitions'>> {
  const [current, { transitions }] = await Promise.all([
    session.ask('GetCurrentSceneTransition', undefined, untoldDeadlineMs),
    session.ask('GetSceneTransitionList', undefined, untoldDeadlineMs),
  ])
  return {
    transition: {
      name: current.transitionName,
      durationMs: current.transitionFixed ? null : current.transitionDuration,
    },
    transitions: transitions.map((row) => ({ name: row.transitionName, fixed: row.transitionFixed })),
  }
}

async function readPreview(session: Session): Promise<string | null> {
  const { studioModeEnabled } = await session.ask('GetStudioModeEnabled', undefined)
  if (!studioModeEnabled) return null
  const asked = session.ask('GetCurrentPreviewScene', undefined)
  const preview = await unless('studioModeNotActive', asked)
  return preview?.currentPreviewSceneName ?? null
}

async function readInputs(session: Session): Promise<readonly MirrorInput[]> {
  const { inputs } = await session.ask('GetInputList', undefined)
  const read = await Promise.all(
    inputs.map(async ({ inputName, inputKind }) => ({
      name: inputName,
      kind: inputKind,
      audio: await readSound(session, inputName),
    })),
  )
  return byName(read)
}

/** null for an input without sound, and for one that went away this moment. */
async function readSound(session: Session, inputName: string): Promise<MirrorInput['audio']> {
  try {
    const [volume, mute] = await Promise.all([
      session.ask('GetInputVolume', { inputName }),
      session.ask('GetInputMute', { inputName }),
    ])
    return { volumeDb: volume.inputVolumeDb, muted: mute.inputMuted }
  } catch (error) {
    if (error instanceof RequestRefused && error.status !== codes.notReady) return null
    throw error
  }
}

/** How the replay buffer stands: no event tells when it is switched on or off in OBS's settings. Throws as `ask` does. */
export async function readReplayBuffer(
  session: Pick<Session, 'ask'>,
  features: ObsFeatures,
): Promise<MirrorExtra> {
  if (!features.replayBuffer) return 'missing'
  return await readExtra(session, 'GetReplayBufferStatus', 'turned_off')
}

async function readExtra(
  session: Pick<Session, 'ask'>,
  request: 'GetReplayBufferStatus' | 'GetVirtualCamStatus',
  refused: MirrorExtra,
): Promise<MirrorExtra> {
  const status = await unless('invalidResourceState', session.ask(request, undefined))
  return status === null ? refused : status.outputActive ? 'running' : 'stopped'
}
