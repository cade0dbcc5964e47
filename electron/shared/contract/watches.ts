import { z } from 'zod'

/** The calls by which a window has OBS asked for what is worth its cost only while somebody looks. */
export const watches = [
  'obs.watchPicture',
  'scenes.watchThumbnails',
  'mixer.watchLevels',
  'outputs.watchHealth',
] as const
export type Watch = (typeof watches)[number]

/** The topic `sight`: whether the studio window is on the screen, neither hidden nor minimised. */
export const SightState = z.object({ seen: z.boolean() })
