import { defaultOverlaySettings, eachKind } from './control-room/overlays'
import { starterCollection, starterProfile } from './control-room/starter-show'
import { noRooms } from './rooms'
import { defaultSettings } from './settings'
import type { SingleTopics } from './state'

/** The single topics before anything is known: of a new shop, with OBS away. */
export const firstState: SingleTopics = {
  settings: defaultSettings,
  show: { show: null },
  obs: { connection: { phase: 'idle' }, target: { mode: 'automatic' }, panic: null },
  overlays: {
    settings: defaultOverlaySettings,
    boxes: eachKind(() => ({ x: 0, y: 0, width: 0, height: 0, size: 1 })),
    standing: eachKind(() => 'hidden' as const),
    countdownEndsAt: null,
  },
  mixer: { inputs: [] },
  outputs: {
    stream: { state: 'stopped', startedAt: null },
    record: { state: 'stopped', startedAt: null, canPause: false },
    replayBuffer: 'missing',
    virtualCamera: 'missing',
    service: null,
    health: null,
    warnings: [],
    lastRecording: null,
    lastReplay: null,
    lastTimeList: null,
  },
  starterShow: {
    state: 'absent',
    missing: false,
    collection: starterCollection,
    profile: starterProfile,
    before: null,
  },
  chat: { perMinute: 0, total: 0 },
  panel: { mutes: { words: [], users: [] }, pinned: [] },
  rooms: { choices: noRooms, logins: [] },
  undo: { next: null },
  sight: { seen: true },
  dataFile: {
    writing: 'well',
    check: 'not_done',
    backup: { running: false, lastAt: null, problem: null },
    second: null,
    restored: null,
  },
}
