import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OverlayKind } from '@shared/contract/control-room/overlays'
import { boxOf } from '@shared/domain/overlays/places'
import { withObs } from '../../../scripts/obs/index.mjs'
import {
  allOverlays,
  type Desk,
  openStudio,
  plainPainter,
  type Studio,
} from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'
import { overlayInputs } from '../names'

const canvas = { width: 1280, height: 720 }

/** An item as OBS has it: its name, whether it is shown, and its box as parts of the canvas. */
type Item = { readonly name: string; readonly shown: boolean; readonly box: Box; readonly file: string }
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

describe('six overlays on a real OBS', () => {
  let studio: Studio
  let desk: Desk
  const paints: { readonly kind: OverlayKind; readonly at: number }[] = []
  const unpaintable = new Set<OverlayKind>()

  beforeAll(async () => {
    studio = await openStudio(['玉米'])
    desk = studio.desk({
      painter: {
        paint(picture, scale) {
          if (unpaintable.has(picture.content.kind)) return Promise.reject(new Error('cannot be drawn'))
          paints.push({ kind: picture.content.kind, at: performance.now() })
          return plainPainter.paint(picture, scale)
        },
      },
    })
    desk.fieldcast.start()
    await until('ready', () => desk.last().connection.phase === 'ready')
  }, 90_000)

  afterAll(() => studio.close(), 30_000)

  /** From bottom to top. */
  async function inObs(): Promise<Item[]> {
    return await withObs(studio.obs, async (socket) => {
      const { sceneItems } = await socket.call('GetSceneItemList', { sceneName: '田播 贴片' })
      const rows = [...sceneItems].sort((a, b) => Number(a['sceneItemIndex']) - Number(b['sceneItemIndex']))
      return await Promise.all(
        rows.map(async (row) => {
          const name = row['sourceName'] as string
          const { inputSettings } = await socket.call('GetInputSettings', { inputName: name })
          const shape = row['sceneItemTransform'] as Record<string, number>
          const { positionX = 0, positionY = 0, width = 0, height = 0, alignment = 0 } = shape
          return {
            name,
            shown: row['sceneItemEnabled'] === true,
            file: inputSettings['file'] as string,
            box: {
              x: (positionX - (alignment & 2 ? width : 0)) / canvas.width,
              y: (positionY - (alignment & 8 ? height : 0)) / canvas.height,
              width: width / canvas.width,
              height: height / canvas.height,
            },
          }
        }),
      )
    })
  }

  const itemOf = async (kind: OverlayKind): Promise<Item> => {
    const item = (await inObs()).find(({ name }) => name === overlayInputs[kind])
    if (item === undefined) throw new Error(`${kind} is not in OBS`)
    return item
  }
  const standing = () => desk.reports.at(-1)?.standing ?? {}
  const near = (one: Box, other: Box) =>
    (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(one[key] - other[key]) < 0.002)

  test('each is an image of its own, the card at the bottom, the text on top, and says that it is shown', async () => {
    desk.fieldcast.desk.wantOverlays(allOverlays(12))
    await until('all shown', () => OverlayKind.options.every((kind) => standing()[kind] === 'shown'))
    const items = await inObs()
    expect(items.map(({ name }) => name)).toEqual(OverlayKind.options.map((kind) => overlayInputs[kind]))
    expect(items.every(({ shown }) => shown)).toBe(true)
  })

  test.each(OverlayKind.options.filter((kind) => kind !== 'card'))(
    'the %s stands where Fieldcast puts it',
    async (kind) => {
      expect(near((await itemOf(kind)).box, boxOf(kind, 'side', canvas, null))).toBe(true)
    },
  )

  const moved = { x: 0.3, y: 0.25, size: 1.5 }

  test('moved and sized by the host in Fieldcast it stands there, drawn anew in that size', async () => {
    const before = paints.length
    desk.fieldcast.desk.wantOverlays(allOverlays(12, { countdown: moved }))
    const wanted = boxOf('countdown', 'side', canvas, moved)
    await until('moved', async () => near((await itemOf('countdown')).box, wanted))
    expect(paints.slice(before).map(({ kind }) => kind)).toEqual(['countdown'])
  })

  test('moved in OBS it stays there while its words change, until it is moved in Fieldcast again', async () => {
    await withObs(studio.obs, async (socket) => {
      const sceneName = '田播 贴片'
      const { sceneItemId } = await socket.call('GetSceneItemId', {
        sceneName,
        sourceName: overlayInputs.countdown,
      })
      const sceneItemTransform = { positionX: 10, positionY: 20, alignment: 5 }
      await socket.call('SetSceneItemTransform', { sceneName, sceneItemId, sceneItemTransform })
    })
    const { file } = await itemOf('countdown')
    desk.fieldcast.desk.wantOverlays(allOverlays(11, { countdown: moved }))
    await until('the next second', async () => (await itemOf('countdown')).file !== file)
    const { box } = await itemOf('countdown')
    expect([box.x * canvas.width, box.y * canvas.height]).toEqual([10, 20])
    desk.fieldcast.desk.wantOverlays(allOverlays(11))
    const back = boxOf('countdown', 'side', canvas, null)
    await until('back', async () => near((await itemOf('countdown')).box, back))
  })

  test('a hidden one leaves the picture, and the others stay', async () => {
    const all = allOverlays(11)
    desk.fieldcast.desk.wantOverlays({ ...all, text: { ...all.text, picture: null } })
    await until('hidden', async () => !(await itemOf('text')).shown)
    // OBS has it a moment before its answer is here.
    await until('told', () => !Object.hasOwn(standing(), 'text'))
    expect(standing()).not.toHaveProperty('text')
    expect((await inObs()).filter(({ shown }) => shown)).toHaveLength(5)
  })

  test('all six change ten times a second: four pictures a second reach OBS, and the last words are there', async () => {
    await until('nothing to do', () => Object.keys(standing()).length === 5)
    paints.length = 0
    for (let step = 40; step >= 1; step -= 1) {
      desk.fieldcast.desk.wantOverlays(allOverlays(step))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    // The plain card is as wide as its words say: 300 and the last step.
    const cardWidth = async () => Math.round((await itemOf('card')).box.width * canvas.width)
    await until('the last card', async () => (await cardWidth()) === 301)
    await until('all are shown', () => OverlayKind.options.every((kind) => standing()[kind] === 'shown'))
    await until('nothing more is drawn', () => performance.now() - (paints.at(-1)?.at ?? 0) > 1_000)
    for (const { at } of paints) {
      expect(paints.filter((other) => other.at >= at && other.at < at + 1_000).length).toBeLessThanOrEqual(5)
    }
    expect(new Set(paints.map(({ kind }) => kind)).size).toBe(6)
    expect(standing()).toEqual(Object.fromEntries(OverlayKind.options.map((kind) => [kind, 'shown'])))
    expect(await cardWidth()).toBe(301)
  })

  test('one that cannot be drawn is said to have failed, the others go on, and it comes back', async () => {
    unpaintable.add('ticker')
    desk.fieldcast.desk.wantOverlays(allOverlays(30))
    await until('the ticker failed', () => standing().ticker === 'failed')
    await until(
      'the card goes on',
      async () => Math.round((await itemOf('card')).box.width * canvas.width) === 330,
    )
    expect(standing()).toMatchObject({ card: 'shown', text: 'shown', ticker: 'failed' })
    unpaintable.clear()
    await until('the ticker is back', () => standing().ticker === 'shown')
  })
})
