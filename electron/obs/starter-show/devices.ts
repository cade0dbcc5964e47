import type { Device, StarterDevices } from '@shared/contract/control-room/starter-show'
import type { Link } from '../connection/follow'
import { unless } from '../connection/refusals'
import { cameraInput, cameraKinds, microphoneInput, microphoneKinds } from './plan'

type Kinds = readonly { readonly kind: string; readonly property: string }[]

/** OBS asks every camera driver here. */
const listDeadlineMs = 10_000

/** The cameras and microphones OBS lists, and which of them are ours now. */
export async function readDevices(link: Link): Promise<StarterDevices> {
  const camera = await devicesOf(link, cameraInput, cameraKinds)
  const microphone = await devicesOf(link, microphoneInput, microphoneKinds)
  return {
    cameras: camera.devices,
    microphones: microphone.devices,
    cameraId: camera.chosen,
    microphoneId: microphone.chosen,
  }
}

/** Gives our camera and microphone other devices; null leaves one as it is. */
export async function chooseDevices(
  link: Link,
  { cameraId, microphoneId }: Pick<StarterDevices, 'cameraId' | 'microphoneId'>,
): Promise<void> {
  if (cameraId !== null) await choose(link, cameraInput, cameraKinds, cameraId)
  if (microphoneId !== null) await choose(link, microphoneInput, microphoneKinds, microphoneId)
}

/**
 * Gives our camera the first device there is, where none was ever chosen: one that is unplugged stays the host's
 * choice. A microphone follows the system's own choice by itself.
 */
export async function chooseFirstCamera(link: Link): Promise<void> {
  const { cameras, cameraId } = await readDevices(link)
  const [first] = cameras
  if (first !== undefined && cameraId === null) await choose(link, cameraInput, cameraKinds, first.id)
}

async function devicesOf(
  link: Link,
  inputName: string,
  kinds: Kinds,
): Promise<{ readonly devices: Device[]; readonly chosen: string | null }> {
  const property = propertyOf(link, kinds)
  const nothing = { devices: [], chosen: null }
  if (property === null) return nothing
  const settings = await unless('resourceNotFound', link.ask('GetInputSettings', { inputName }))
  if (settings === null) return nothing
  const listed = await unless(
    'resourceNotFound',
    link.ask('GetInputPropertiesListPropertyItems', { inputName, propertyName: property }, listDeadlineMs),
  )
  const devices = (listed?.propertyItems ?? []).flatMap(({ itemName, itemEnabled, itemValue }) =>
    itemEnabled && typeof itemValue === 'string' && itemValue !== ''
      ? [{ id: itemValue, name: itemName }]
      : [],
  )
  const chosen = settings.inputSettings[property]
  // Not chosen yet is, for sound, the system's own choice.
  const usual = devices.some(({ id }) => id === 'default') ? 'default' : null
  return { devices, chosen: typeof chosen === 'string' && chosen !== '' ? chosen : usual }
}

async function choose(link: Link, inputName: string, kinds: Kinds, deviceId: string): Promise<void> {
  const property = propertyOf(link, kinds)
  if (property === null) return
  await link.ask('SetInputSettings', { inputName, inputSettings: { [property]: deviceId }, overlay: true })
}

function propertyOf(link: Link, kinds: Kinds): string | null {
  return kinds.find(({ kind }) => link.mirror.inputKinds.includes(kind))?.property ?? null
}
