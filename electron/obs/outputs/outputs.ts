import { existsSync } from 'node:fs'
import type {
  Health,
  OutputsState,
  OutputWarning,
  StreamService,
} from '@shared/contract/control-room/outputs'
import type { CallName } from '@shared/contract'
import type { Trouble } from '@shared/domain/outputs/warnings'
import { FieldcastError } from '@shared/errors'
import type { Secrets } from '../../services/ports'
import { type Link, ready } from '../connection/follow'
import { readReplayBuffer } from '../connection/snapshot'
import type { Mirror } from '../mirror/mirror'
import {
  isStreaming,
  type MirrorExtra,
  type MirrorRecord,
  type MirrorStream,
  recordAfter,
  streamAfter,
} from '../mirror/outputs'
import type { ObsEvent } from '../protocol/events'
import type { Room, RoomOptions } from '../room'
import { createClocks } from './clocks'
import { createExtras } from './extras'
import { createHealthWatch } from './health-watch'
import { createListening } from './heard'
import { createRecordingList } from './recording-list'
import { createRecording, readCanPause } from './recording'
import { readService, setService } from './stream-service'
import { createStanding } from './standing'
import { createStreaming } from './streaming'

export type OutputsOptions = RoomOptions & {
  readonly secrets: Secrets
  /** Where lists of times are written while OBS records. */
  readonly timeListFolder: string
  /** Shows a file in the system's file manager. */
  readonly showFile: (path: string) => void
}
type OutputCall = Extract<CallName, `outputs.${string}`>

export type Outputs = Room<OutputCall> & {
  /** A product went on air, or, with null, the last one left it; see ObsDesk. */
  readonly markMoment: (title: string | null) => void
  /** The host has left this OBS: what runs there is not missed when another one is met. */
  readonly forget: () => void
}

/** What OBS's profile says of its outputs; no event tells of it. */
type Profile = {
  readonly service: StreamService | null
  readonly canPause: boolean
  /** null: as the mirror has it. */
  readonly replayBuffer: MirrorExtra | null
}
type Files = Pick<OutputsState, 'lastRecording' | 'lastReplay' | 'lastTimeList'>

const unknown: Profile = { service: null, canPause: false, replayBuffer: null }

/** Stream, recording, replay buffer and virtual camera of OBS, and how they are doing. */
export function createOutputs(options: OutputsOptions): Outputs {
  const { clock, log, publisher, link, secrets } = options
  const streams = createListening<MirrorStream>()
  const records = createListening<MirrorRecord>()
  const replays = createListening<string>()
  const streaming = createStreaming(link, streams, secrets)
  const recording = createRecording(link, records)
  const extras = createExtras(link, replays)
  const clocks = createClocks(clock)
  const standing = createStanding(clocks)
  const list = createRecordingList({
    folder: options.timeListFolder,
    clock,
    log,
    link,
    clocks,
    onList(lastTimeList) {
      files = { ...files, lastTimeList }
      publish()
    },
  })
  const watch = createHealthWatch({
    clock,
    log,
    link,
    onHealth(next, found) {
      health = next
      troubles = found
      const obs = link()
      if (!met && obs !== null) void meet(obs)
      publish()
    },
    onLook: readProfile,
    onQuiet() {
      health = null
      troubles = []
      publish()
    },
  })

  let mirror: Mirror | null = null
  let profile = unknown
  /** Whether OBS was asked since when it streams and records, and has answered. */
  let met = false
  /** Whether the host is leaving this OBS. */
  let left = false
  let health: Health | null = null
  let troubles: readonly Trouble[] = []
  let files: Files = { lastRecording: null, lastReplay: null, lastTimeList: null }
  let published = ''

  function publish(): void {
    const state: OutputsState = {
      stream: { state: mirror?.stream ?? 'stopped', startedAt: mirror && clocks.streamStartedAt },
      record: {
        state: mirror?.record ?? 'stopped',
        startedAt: mirror && clocks.recordStartedAt,
        canPause: profile.canPause,
      },
      replayBuffer: mirror === null ? 'missing' : (profile.replayBuffer ?? mirror.replayBuffer),
      virtualCamera: mirror?.virtualCamera ?? 'missing',
      service: profile.service,
      health,
      warnings: [...breaks(), ...troubles],
      ...files,
    }
    const next = JSON.stringify(state)
    if (next === published) return
    published = next
    publisher.set('outputs', state)
  }

  /** What OBS tells of at once, before the figures do. */
  function breaks(): OutputWarning[] {
    return [
      ...(mirror?.stream === 'reconnecting' ? [{ code: 'network_lost' as const, figure: 0 }] : []),
      ...standing.warnings,
    ]
  }

  async function readProfile(obs: Link): Promise<void> {
    const [service, canPause, replayBuffer] = await Promise.all([
      readService(obs, secrets),
      readCanPause(obs),
      readReplayBuffer(obs, obs.mirror.features),
    ])
    if (mirror === null) return
    profile = { service, canPause, replayBuffer }
    publish()
  }

  /** OBS was met, for the first time or again: what runs has run for a while, and what ran may have ended. */
  async function meet(obs: Link): Promise<void> {
    met = true
    try {
      const recording = await clocks.meet(obs)
      if (recording !== null) list.meet(recording.position, recording.known)
      await readProfile(obs)
    } catch (error) {
      // OBS was lost again, or is busy: the next look asks it.
      met = false
      log.warn(`obs: outputs not read: ${error instanceof FieldcastError ? error.code : 'unknown'}`)
    }
    publish()
  }

  function forgetStanding(): void {
    left = false
    standing.forget()
    list.end(null)
    publish()
  }

  /** What runs, or has ended, since the last look. */
  function move(next: Mirror, justMet: boolean): void {
    if (!standing.follow(next, justMet)) return
    // Lost frames trouble nobody once nothing runs; a full disk does.
    if (!standing.running)
      troubles = troubles.filter(({ code }) => code === 'disk_low' || code === 'disk_very_low')
    watch.setRunning(standing.running)
  }

  return {
    handlers: {
      'outputs.startStream': () => done(streaming.start()),
      'outputs.stopStream': () => done(streaming.stop()),
      'outputs.startRecord': () => done(recording.start()),
      'outputs.stopRecord': () => done(recording.stop()),
      'outputs.setRecordPaused': ({ paused }) => done(recording.setPaused(paused)),
      'outputs.startReplayBuffer': () => done(extras.startReplayBuffer()),
      'outputs.stopReplayBuffer': () => done(extras.stopReplayBuffer()),
      'outputs.saveReplay': () => done(extras.saveReplay()),
      'outputs.setVirtualCamera': ({ on }) => done(extras.setVirtualCamera(on)),
      async 'outputs.setService'(typed) {
        const obs = ready(link())
        await setService(obs, secrets, typed)
        await readProfile(obs)
        return {}
      },
      'outputs.acknowledgeEnd'({ output }) {
        standing.acknowledge(output)
        publish()
        return {}
      },
      'outputs.showFile'({ file }) {
        const path = files[file]
        if (path === null || !existsSync(path)) throw new FieldcastError('file_gone')
        options.showFile(path)
        return {}
      },
      'outputs.watchHealth'({ watching }) {
        watch.watch(watching)
        return {}
      },
    },
    markMoment: (title) => list.mark(title),
    forget() {
      // The connection may still be ending: then it is forgotten with that.
      if (mirror === null) forgetStanding()
      else left = true
    },
    follow(next) {
      const before = mirror
      mirror = next
      if (next === null) {
        for (const listening of [streams, records, replays]) listening.lose()
        if (left) forgetStanding()
        watch.forget()
        profile = unknown
        health = null
        troubles = []
        publish()
        return
      }
      const obs = link()
      if (before === null && obs !== null) {
        if (!isStreaming(next.stream)) clocks.streamEnded()
        if (next.record === 'stopped') list.end(null)
        void meet(obs)
      } else if (before?.profile !== next.profile && obs !== null) void meet(obs)
      if (before?.replayBuffer !== next.replayBuffer) profile = { ...profile, replayBuffer: null }
      move(next, before === null)
      publish()
    },
    hear(event: ObsEvent) {
      if (event.type === 'StreamStateChanged') streams.tell(streamAfter(event))
      if (event.type === 'RecordStateChanged') {
        const state = recordAfter(event)
        if (state === 'recording') list.begin(event.outputPath ?? null)
        if (state === 'stopped') {
          if (event.outputPath) files = { ...files, lastRecording: event.outputPath }
          list.end(event.outputPath ?? null)
          publish()
        }
        records.tell(state)
      }
      if (event.type === 'ReplayBufferSaved') {
        files = { ...files, lastReplay: event.savedReplayPath }
        publish()
        replays.tell(event.savedReplayPath)
      }
    },
    stop() {
      watch.stop()
    },
  }
}

const done = (work: Promise<unknown>): Promise<Record<string, never>> => work.then(() => ({}))
