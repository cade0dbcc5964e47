import { expect, test } from 'vitest'
import type { Link } from '../connection/follow'
import { chooseFirstCamera } from './devices'

/** An OBS with two cameras, of which ours is set to `chosen`; and what it is set to afterwards. */
async function cameraAfter(chosen: string | undefined): Promise<unknown> {
  let settings: Record<string, unknown> = chosen === undefined ? {} : { device_id: chosen }
  const cameras = ['/dev/video0', '/dev/video1']
  const ask = async (
    request: string,
    data: { inputSettings?: Record<string, unknown> },
  ): Promise<unknown> => {
    if (request === 'SetInputSettings') settings = { ...settings, ...data.inputSettings }
    if (request === 'GetInputSettings') return { inputSettings: settings }
    return { propertyItems: cameras.map((id) => ({ itemName: id, itemEnabled: true, itemValue: id })) }
  }
  const mirror = { inputKinds: ['v4l2_input'] }
  await chooseFirstCamera({ ask, mirror } as unknown as Link)
  return settings['device_id']
}

test('built for the first time, the first camera is taken', async () => {
  expect(await cameraAfter(undefined)).toBe('/dev/video0')
  expect(await cameraAfter('')).toBe('/dev/video0')
})

test('built again, the camera the host chose stays, also while it is unplugged', async () => {
  expect(await cameraAfter('/dev/video1')).toBe('/dev/video1')
  expect(await cameraAfter('/dev/video7')).toBe('/dev/video7')
})
