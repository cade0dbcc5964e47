import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPress, type StartedPress } from '../../scripts/slips/press.mjs'

let electron: StartedPress

beforeAll(async () => {
  electron = await startPress()
}, 120_000)

afterAll(() => electron.stop())

function png(width: number, height: number): Uint8Array {
  const picture = new PNG({ width, height })
  picture.data.fill(200)
  return PNG.sync.write(picture)
}

/** Width and height out of the segment that begins the picture; Chromium writes SOF0. */
function sizeOf(jpeg: Uint8Array | null): [number, number] | null {
  if (!jpeg) return null
  const at = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0]))
  const view = new DataView(jpeg.buffer, jpeg.byteOffset)
  return [view.getUint16(at + 7), view.getUint16(at + 5)]
}

describe('a product photo', () => {
  it.each([
    ['large', 1600, 1200, [800, 600]],
    ['tall', 300, 2400, [100, 800]],
    ['small, which stays as it is', 40, 30, [40, 30]],
    ['a very long strip', 4000, 2, [800, 1]],
  ])('%s', async (_case, width, height, expected) => {
    expect(sizeOf(await electron.toJpeg(png(width, height)))).toEqual(expected)
  })

  it('may be a JPEG', async () => {
    const jpeg = await readFile(resolve('resources/samples/photos/corn.jpg'))
    expect(sizeOf(await electron.toJpeg(jpeg))).toEqual([800, 800])
  })

  it('is refused when it is not a picture', async () => {
    const corn = await readFile(resolve('resources/samples/photos/corn.jpg'))
    const bomb = Buffer.from(png(10, 10))
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    const notPictures: [string, Uint8Array][] = [
      ['nothing', new Uint8Array()],
      ['text', new TextEncoder().encode('这不是照片')],
      ['a page', new TextEncoder().encode('<html><script>alert(1)</script></html>')],
      ['the beginning of a PNG', png(100, 100).slice(0, 30)],
      ['the beginning of a JPEG', corn.subarray(0, 40)],
      ['a picture that says it is 60,000 pixels wide', bomb],
    ]
    for (const [what, bytes] of notPictures)
      expect([what, await electron.toJpeg(bytes)]).toEqual([what, null])
  })
})
