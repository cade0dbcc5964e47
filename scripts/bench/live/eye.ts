import type { OBSWebSocket } from 'obs-websocket-js/json'
import { PNG } from 'pngjs'
import { percentiles, type Percentiles } from '../measure'
import { pause, within } from './stage'

/** A part of the picture, in pixels of what the eye sees. */
export type Region = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A quarter of a canvas of 1280×720 each way: small enough to be fast, large enough to tell digits apart. */
export const eyeScale = 0.25

const [pictureWidth, pictureHeight] = [1280 * eyeScale, 720 * eyeScale]
const seenDeadlineMs = 15_000
const settledMs = 800

/** Looks at OBS's picture of one scene, one request after the other, as a buyer would who never blinks. */
export class Eye {
  private readonly waits: number[] = []
  private lastData = ''
  private lastPixels = new PNG({ width: pictureWidth, height: pictureHeight })

  constructor(
    private readonly socket: OBSWebSocket,
    private readonly scene: string,
  ) {}

  /** Looks until the region is the wanted picture; when that picture had arrived, in ms since 1970. */
  async see(region: Region, wanted: Buffer): Promise<number> {
    const deadline = Date.now() + seenDeadlineMs
    while (Date.now() < deadline) {
      const pixels = await this.look(region)
      const now = Date.now()
      if (looksLike(pixels, wanted)) return now
    }
    throw new Error(`the change was not on OBS's picture within ${seenDeadlineMs} ms`)
  }

  /** The region once it is another than `before` and has stayed the same for 0.8 s. */
  async settled(region: Region, before: Buffer): Promise<Buffer> {
    const deadline = Date.now() + seenDeadlineMs
    let last = before
    let since = Date.now()
    while (Date.now() < deadline) {
      const pixels = await this.look(region)
      if (!pixels.equals(last)) [last, since] = [pixels, Date.now()]
      else if (!last.equals(before) && Date.now() - since > settledMs) return last
      await pause(20)
    }
    throw new Error(`OBS's picture did not settle on something new within ${seenDeadlineMs} ms`)
  }

  /** The region's pixels now. */
  async look(region: Region): Promise<Buffer> {
    const started = performance.now()
    const asked = this.socket.call('GetSourceScreenshot', {
      sourceName: this.scene,
      imageFormat: 'png',
      imageWidth: pictureWidth,
      imageHeight: pictureHeight,
    })
    const { imageData } = await within(asked, 'a picture')
    if (imageData !== this.lastData) {
      this.lastData = imageData
      this.lastPixels = PNG.sync.read(Buffer.from(imageData.slice(imageData.indexOf(',') + 1), 'base64'))
    }
    this.waits.push(performance.now() - started)
    return part(this.lastPixels, region)
  }

  /** Milliseconds from one picture to the next: what is seen may have been there that much earlier. */
  resolution(): Percentiles {
    return percentiles(this.waits)
  }

  /** Forgets the pictures so far, so that the resolution is that of the measured ones. */
  startCounting(): void {
    this.waits.length = 0
  }
}

/**
 * Whether two pictures of one region are the same: no colour of any pixel differs by more than 2 of 255. The same card
 * painted twice may differ by 1 in a single pixel of its photo; one digit differs by a hundred in dozens.
 */
export function looksLike(pixels: Buffer, wanted: Buffer): boolean {
  return (
    pixels.length === wanted.length && pixels.every((byte, at) => Math.abs(byte - (wanted[at] ?? 0)) <= 2)
  )
}

function part(png: PNG, { left, top, width, height }: Region): Buffer {
  const rows = Array.from({ length: height }, (_, row) => {
    const start = ((top + row) * png.width + left) * 4
    return png.data.subarray(start, start + width * 4)
  })
  return Buffer.concat(rows)
}
