import { PNG } from 'pngjs'
import { programPicture, type StartedObs, withObs } from '../index.mjs'
import { cardColour } from './studio'

/** Where the test painter's card stands in OBS's own program picture, in pixels; null when it is not on it. */
export async function cardOnPicture(
  obs: StartedObs,
): Promise<{ left: number; right: number; top: number; bottom: number } | null> {
  const png = PNG.sync.read(await programPicture(obs))
  const box = { left: Infinity, right: -1, top: Infinity, bottom: -1 }
  for (let y = 0; y < png.height; y += 1) {
    for (let x = 0; x < png.width; x += 1) {
      if (!isCard(png, (y * png.width + x) * 4)) continue
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  }
  return box.right < 0 ? null : box
}

function isCard(png: PNG, at: number): boolean {
  const near = (value: number | undefined, wanted: number): boolean => Math.abs((value ?? 0) - wanted) < 12
  return (
    near(png.data[at], cardColour.r) &&
    near(png.data[at + 1], cardColour.g) &&
    near(png.data[at + 2], cardColour.b)
  )
}

/** Everything in the host's scenes but Fieldcast's own item: what must never change. */
export async function hostThings(obs: StartedObs): Promise<unknown> {
  return await withObs(obs, async (socket) => {
    const { scenes } = await socket.call('GetSceneList')
    const things: Record<string, unknown> = {}
    for (const { sceneName } of scenes) {
      const name = sceneName as string
      if (name.startsWith('田播')) continue
      const { sceneItems } = await socket.call('GetSceneItemList', { sceneName: name })
      things[name] = sceneItems.filter((item) => !(item['sourceName'] as string).startsWith('田播'))
    }
    return things
  })
}

/** How many of Fieldcast's own items stand in a scene. */
export async function ownItems(obs: StartedObs, sceneName: string): Promise<string[]> {
  return await withObs(obs, async (socket) => {
    const { sceneItems } = await socket.call('GetSceneItemList', { sceneName })
    return sceneItems.map((item) => item['sourceName'] as string).filter((name) => name.startsWith('田播'))
  })
}
