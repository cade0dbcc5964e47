import { z } from 'zod'
import { call } from '../definition'
import { Nothing } from '../fields'

/** The scene collection and the profile of the starter show in OBS. */
export const starterCollection = '田播 开播'
export const starterProfile = '田播 开播'

/** A camera or microphone as OBS lists it. */
export const Device = z.object({ id: z.string(), name: z.string() })
export type Device = z.infer<typeof Device>

/** The topic `starterShow`: scenes, collection and profile of Fieldcast's own in OBS. */
export const StarterShowState = z.object({
  /**
   * `elsewhere`: it is built, but the host has another collection or profile in use now.
   * `emptied`: taken back; its empty collection is left for the host to delete in OBS.
   */
  state: z.enum(['absent', 'building', 'in_use', 'elsewhere', 'taking_back', 'emptied']),
  /** A part of it is not there: a build was cut short, or the host deleted it. Building again makes what is missing. */
  missing: z.boolean(),
  /** Names as they stand in OBS's menus. */
  collection: z.string(),
  profile: z.string(),
  /** The pair the host had before, to which it goes back; null where none is known. */
  before: z.object({ collection: z.string(), profile: z.string() }).nullable(),
})
export type StarterShowState = z.infer<typeof StarterShowState>

/** What the starter show's camera and microphone are and could be; null where this OBS has no such kind of input. */
export const StarterDevices = z.object({
  cameras: z.array(Device),
  microphones: z.array(Device),
  cameraId: z.string().nullable(),
  microphoneId: z.string().nullable(),
})
export type StarterDevices = z.infer<typeof StarterDevices>

export const starterShowCalls = {
  /**
   * Builds the starter show and puts it in use: six scenes, camera, microphone, overlay, canvas and recording for a
   * weak PC. What is there of it is kept. Refused while OBS streams or records.
   */
  'starterShow.build': call(
    z.object({
      /** Portrait is what phones show; landscape what OBS starts with. */
      orientation: z.enum(['landscape', 'portrait']),
    }),
    StarterDevices,
  ),
  'starterShow.devices': call(Nothing, StarterDevices),
  'starterShow.chooseDevices': call(
    z.object({ cameraId: z.string().max(500).nullable(), microphoneId: z.string().max(500).nullable() }),
    StarterDevices,
  ),
  /** Puts a starter show that is built back in use. */
  'starterShow.use': call(Nothing, Nothing),
  /** Back to the pair the host had; our profile is removed, our collection emptied. */
  'starterShow.takeBack': call(Nothing, Nothing),
}
