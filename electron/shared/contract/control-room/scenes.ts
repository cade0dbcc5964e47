import { z } from 'zod'
import { call, event } from '../definition'
import { Nothing, Timestamp } from '../fields'

const SceneName = z.string().min(1).max(500)

/** The shortest and the longest a transition can be made, in ms (obs-websocket, SetCurrentSceneTransitionDuration). */
export const transitionMs = { shortest: 50, longest: 20_000 } as const

/** How one scene gives way to the next: a transition OBS has, and its length in ms where that can be chosen. */
export const TransitionChoice = z.object({
  name: z.string().min(1).max(200),
  /** null for a transition whose length is its own, such as a cut or a stinger. */
  durationMs: z.int().min(transitionMs.shortest).max(transitionMs.longest).nullable(),
})
export type TransitionChoice = z.infer<typeof TransitionChoice>

/** What could not be done of a panic or of the way back, so that the host can do it. */
const PanicProblems = z.array(z.enum(['no_break_scene', 'scene_not_switched', 'microphone_not_muted']))

/** The break the panic key makes; null while there is none. */
export const Panic = z.object({
  since: Timestamp,
  /** The scene that went on, or null where OBS has no break scene: microphones are muted all the same. */
  scene: SceneName.nullable(),
  /** The scene that was on before, to go back to. */
  backTo: SceneName.nullable(),
  /** The microphones muted by it in this scene collection; those that were muted already are not among them. */
  muted: z.array(z.string()),
  /** What could not be done the last time it was held, such as after a reconnect. */
  problems: PanicProblems,
})
export type Panic = z.infer<typeof Panic>

/** A panic as it is kept over the end of the program; by place, which is a scene collection of one OBS. */
export const KeptPanic = z.object({
  lasting: z
    .object({
      since: Timestamp,
      place: z.string(),
      scene: SceneName.nullable(),
      backTo: SceneName.nullable(),
    })
    .nullable(),
  muted: z.record(z.string(), z.array(z.string())),
})
export type KeptPanic = z.infer<typeof KeptPanic>

/** How a panic or the way back went. */
export const PanicOutcome = z.object({ problems: PanicProblems })
export type PanicOutcome = z.infer<typeof PanicOutcome>

export const sceneCalls = {
  /** Preview beside program, and nothing goes on air before `scenes.take`. */
  'scenes.setStudioMode': call(z.object({ on: z.boolean() }), Nothing),
  /** Puts a scene into the preview; studio mode only. */
  'scenes.preview': call(z.object({ scene: SceneName }), Nothing),
  /** The preview goes on program, by the current transition; studio mode only. */
  'scenes.take': call(Nothing, Nothing),
  /** Chooses OBS's current transition and, where it has one, its length. */
  'scenes.setTransition': call(TransitionChoice, Nothing),
  /** The break scene goes on at once and every microphone is muted. Twice is as good as once. */
  'scenes.panic': call(Nothing, PanicOutcome),
  /** Undoes the panic: the scene that was on before, and the microphones it muted. */
  'scenes.back': call(Nothing, PanicOutcome),
  /** Small pictures of the scenes are asked of OBS only while somebody looks at them. */
  'scenes.watchThumbnails': call(z.object({ watching: z.boolean() }), Nothing),
}

export const sceneEvents = {
  /** A JPEG data URL of 160 px width of one scene, as it would be on program. */
  'scenes.thumbnail': event(z.object({ scene: z.string(), image: z.string(), at: Timestamp })),
  /** What stands in OBS's preview, like `obs.picture`, in studio mode while the picture is watched. */
  'scenes.previewPicture': event(z.object({ image: z.string(), at: Timestamp })),
}
