import { z } from 'zod'
import { call, event } from '../definition'
import { Nothing, Timestamp } from '../fields'

/** An input of OBS that makes sound. */
export const MixerInput = z.object({
  /** OBS's own name for it. */
  id: z.string(),
  /** Whether a person speaks into it: what panic and the mute key silence. */
  microphone: z.boolean(),
  /** Fader in dB: 0 is unchanged, −100 is silence, at most 26. */
  volumeDb: z.number(),
  muted: z.boolean(),
  /** What is wrong with a microphone while the show or the stream is live; null when nothing is. */
  warning: z.enum(['silent', 'clipping', 'speaking_muted']).nullable(),
})
export type MixerInput = z.infer<typeof MixerInput>

/** The topic `mixer`: in OBS's order of names; empty while OBS is away. */
export const MixerState = z.object({ inputs: z.array(MixerInput) })
export type MixerState = z.infer<typeof MixerState>

/** One moment of one input; dBFS from −100 (nothing) to 0 (the most there is), the loudest channel. */
export const Level = z.object({ id: z.string(), magnitudeDb: z.number(), peakDb: z.number() })
export type Level = z.infer<typeof Level>

const InputName = z.string().min(1).max(500)

export const audioCalls = {
  'mixer.setVolume': call(z.object({ id: InputName, volumeDb: z.number().min(-100).max(26) }), Nothing),
  'mixer.setMuted': call(z.object({ id: InputName, muted: z.boolean() }), Nothing),
  /** Mutes every microphone, or, when all are muted, opens them again. Answers how they are now. */
  'mixer.toggleMicrophones': call(Nothing, z.object({ muted: z.boolean() })),
  /** Levels are asked of OBS only while somebody looks, and while live, for the warnings. */
  'mixer.watchLevels': call(z.object({ watching: z.boolean() }), Nothing),
}

export const audioEvents = {
  /** About ten times a second while watched: the loudest since the last; an input that no scene on program uses is not among them. */
  'mixer.levels': event(z.object({ levels: z.array(Level), at: Timestamp })),
}
