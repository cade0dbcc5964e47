import type { Level, MixerInput } from '@shared/contract/control-room/audio'
import { hearsTheRoom } from '@shared/domain/audio/microphone-kinds'
import { ready } from '../connection/follow'
import type { Mirror } from '../mirror/mirror'
import { isStreaming } from '../mirror/outputs'
import type { LevelsEvent } from '../protocol/events'
import type { Room, RoomOptions } from '../room'
import { levelsOf, loudestOf } from './levels'
import { createMicrophones } from './microphones'
import { createMicrophoneToggle } from './microphone-toggle'
import { setMuted, setVolume } from './mixing'
import { createLevelSubscription } from './subscription'

export type AudioOptions = RoomOptions & {
  /** Whether a show is live; streaming is known from OBS. */
  readonly showIsLive: () => boolean
}
type AudioCall = 'mixer.setVolume' | 'mixer.setMuted' | 'mixer.toggleMicrophones' | 'mixer.watchLevels'

export type Audio = Room<AudioCall> & {
  readonly hearLevels: (levels: LevelsEvent) => void
}

/** Of OBS's twenty levels a second every second one goes to the window. */
const emitEveryMs = 90
/** How often it is looked whether a show has begun or ended, which nobody tells. */
const lookEveryMs = 1_000

/**
 * The mixer. OBS is asked for levels only while somebody looks at meters, and while a show is live or OBS streams:
 * then they are listened to for the warnings, and go to the window only if somebody looks.
 */
export function createAudio(options: AudioOptions): Audio {
  const { clock, log, publisher, events, link, showIsLive } = options
  const microphones = createMicrophones()
  const toggleMicrophones = createMicrophoneToggle()
  let mirror: Mirror | null = null
  let watching = false
  let gathered: readonly Level[] = []
  let emittedAt = 0
  let published = ''
  let looking: NodeJS.Timeout | null = null

  const live = (): boolean => showIsLive() || (mirror !== null && isStreaming(mirror.stream))
  const subscription = createLevelSubscription({
    log,
    link,
    wanted: () => mirror !== null && mirror.features.audioMeters && (watching || live()),
  })

  function publish(): void {
    const inputs = inputsOf(mirror, microphones.warning)
    const state = JSON.stringify(inputs)
    if (state === published) return
    published = state
    publisher.set('mixer', { inputs })
  }

  function look(): void {
    if (!live() && microphones.forget()) publish()
    subscription.settle()
  }

  function keepLooking(wanted: boolean): void {
    if (wanted === (looking !== null)) return
    if (looking !== null) clearInterval(looking)
    looking = wanted ? setInterval(look, lookEveryMs) : null
  }

  return {
    handlers: {
      async 'mixer.setVolume'({ id, volumeDb }) {
        await setVolume(ready(link()), id, volumeDb)
        return {}
      },
      async 'mixer.setMuted'({ id, muted }) {
        await setMuted(ready(link()), id, muted)
        return {}
      },
      async 'mixer.toggleMicrophones'() {
        return { muted: await toggleMicrophones(ready(link())) }
      },
      'mixer.watchLevels'(wish) {
        watching = wish.watching
        gathered = []
        look()
        return {}
      },
    },
    hearLevels(told) {
      if (mirror === null) return
      const levels = levelsOf(told)
      const now = clock.now()
      if (live() && microphones.listen(levels, mirror.inputs, now)) publish()
      if (!watching) return
      gathered = loudestOf(gathered, levels)
      // A clock that was set back must not silence the meters.
      if (Math.abs(now - emittedAt) < emitEveryMs) return
      emittedAt = now
      events.emit('mixer.levels', { levels: [...gathered], at: now })
      gathered = []
    },
    follow(next) {
      mirror = next
      if (next === null) microphones.forget()
      keepLooking(next !== null)
      publish()
      look()
    },
    hear: () => undefined,
    stop() {
      watching = false
      keepLooking(false)
    },
  }
}

function inputsOf(mirror: Mirror | null, warning: (input: string) => MixerInput['warning']): MixerInput[] {
  if (mirror === null) return []
  return mirror.inputs.flatMap(({ name, kind, audio }) =>
    audio === null ? [] : [{ id: name, microphone: hearsTheRoom(kind), ...audio, warning: warning(name) }],
  )
}
