import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import type { Link } from '../../../electron/obs/connection/follow'
import { overlayScene } from '../../../electron/obs/names'

type Item = { sceneItemId: number; sourceName: string; sceneItemEnabled: boolean }
type Data = Readonly<Record<string, unknown>>

export type OverlayLink = {
  readonly link: Link
  /** Every request, in order. */
  readonly asked: string[]
  /** An overlay's item in our scene, by its input's name: the width of its picture, 0 while it is hidden or missing. */
  shownWidth(inputName: string): number
  /** Answers of these requests never come. */
  readonly silent: Set<string>
}

/** As much of an OBS as the overlays ask, without a socket: scenes with items, and inputs with files. */
export function overlayLink(scene = '玉米'): OverlayLink {
  const scenes: Record<string, Item[]> = { [scene]: [] }
  const files = new Map<string, string>()
  const asked: string[] = []
  const silent = new Set<string>()
  let made = 0
  const add = (sceneName: string, sourceName: string) => {
    const item = { sceneItemId: (made += 1), sourceName, sceneItemEnabled: true }
    scenes[sceneName]?.push(item)
    return { sceneItemId: item.sceneItemId }
  }
  const widthOf = (sourceName: string): number => {
    const file = files.get(sourceName)
    return file === undefined ? 0 : PNG.sync.read(readFileSync(file)).width
  }
  const point = (name: string, { file }: { file: string }): void => void files.set(name, file)
  const answers: Record<string, (data: Data) => unknown> = {
    CreateScene: ({ sceneName }) => void (scenes[sceneName as string] ??= []),
    CreateSceneItem: ({ sceneName, sourceName }) => add(sceneName as string, sourceName as string),
    CreateInput({ sceneName, inputName, inputSettings }) {
      point(inputName as string, inputSettings as { file: string })
      return add(sceneName as string, inputName as string)
    },
    GetInputSettings: ({ inputName }) => ({ inputSettings: { file: files.get(inputName as string) } }),
    SetInputSettings: ({ inputName, inputSettings }) =>
      point(inputName as string, inputSettings as { file: string }),
    SetSceneItemEnabled({ sceneName, sceneItemId, sceneItemEnabled }) {
      const item = scenes[sceneName as string]?.find((one) => one.sceneItemId === sceneItemId)
      if (item) item.sceneItemEnabled = sceneItemEnabled as boolean
    },
    GetSceneItemList: ({ sceneName }) => ({
      sceneItems: (scenes[sceneName as string] ?? []).map((item) => ({
        ...item,
        sceneItemTransform: { sourceWidth: widthOf(item.sourceName), sourceHeight: 1 },
      })),
    }),
  }
  const ask = async (request: string, data: Data = {}): Promise<unknown> => {
    asked.push(request)
    if (silent.has(request)) return await new Promise(() => undefined)
    await Promise.resolve()
    return answers[request]?.(data) ?? {}
  }
  const mirror = {
    get scenes() {
      return Object.keys(scenes)
    },
    programScene: scene,
    previewScene: null,
    canvas: { width: 1280, height: 720 },
  }
  return {
    link: { ask, mirror, subscribeLevels: () => Promise.resolve() } as unknown as Link,
    asked,
    silent,
    shownWidth(inputName) {
      const item = scenes[overlayScene]?.find((one) => one.sourceName === inputName)
      return item?.sceneItemEnabled ? widthOf(inputName) : 0
    },
  }
}
