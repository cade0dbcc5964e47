import { hear, type MicrophoneWarning, type MicrophoneWatch } from '@shared/domain/audio/microphone-watch'
import { isMicrophoneKind } from '@shared/domain/audio/microphone-kinds'
import type { MirrorInput } from '../mirror/inputs'
import type { InputLevel } from './levels'

export type Microphones = {
  /** Listens to every microphone among them; true when a warning came or went. */
  readonly listen: (levels: readonly InputLevel[], inputs: readonly MirrorInput[], at: number) => boolean
  /** Nothing is warned of any more; true when there was something. */
  readonly forget: () => boolean
  readonly warning: (input: string) => MicrophoneWarning | null
}

/** Listens for microphones that nobody hears, or that hurt; one that no scene on program uses is not listened to. */
export function createMicrophones(): Microphones {
  let watches: ReadonlyMap<string, MicrophoneWatch> = new Map()

  function replace(next: ReadonlyMap<string, MicrophoneWatch>): boolean {
    const changed = [...new Set([...watches.keys(), ...next.keys()])].some(
      (name) => (watches.get(name)?.warning ?? null) !== (next.get(name)?.warning ?? null),
    )
    watches = next
    return changed
  }

  return {
    listen(levels, inputs, at) {
      const known = new Map(inputs.map((input) => [input.name, input]))
      const next = new Map<string, MicrophoneWatch>()
      for (const { id, peakDb, inputPeakDb } of levels) {
        const input = known.get(id)
        if (input === undefined || input.audio === null || !isMicrophoneKind(input.kind)) continue
        const { muted } = input.audio
        next.set(id, hear(watches.get(id) ?? null, { at, peakDb, inputPeakDb, muted }))
      }
      return replace(next)
    },
    forget: () => replace(new Map()),
    warning: (input) => watches.get(input)?.warning ?? null,
  }
}
