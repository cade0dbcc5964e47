import { nativeImage } from 'electron'
import type { PhotoCodec } from '../services/ports'

/** Longest side of a kept photo, in pixels. */
const longest = 800
const quality = 82
/** Beyond this a picture is no photo of a product, and decoding it would take the memory of the show. */
const mostPixels = 100_000_000

/** Reads JPEG and PNG with Chromium's own decoders. */
export const photoCodec: PhotoCodec = {
  toJpeg(bytes) {
    const stated = statedSize(bytes)
    if (stated === null || stated.width * stated.height > mostPixels) return null
    const image = nativeImage.createFromBuffer(Buffer.from(bytes))
    if (image.isEmpty()) return null
    const { width, height } = image.getSize()
    const scale = Math.min(1, longest / Math.max(width, height))
    const size = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    }
    const jpeg = (scale < 1 ? image.resize({ ...size, quality: 'best' }) : image).toJPEG(quality)
    return jpeg.length === 0 ? null : new Uint8Array(jpeg)
  },
}

type Size = { readonly width: number; readonly height: number }

/** What the file itself says it measures, before anything is decoded; null when it is neither JPEG nor PNG. */
function statedSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return { width: view.getUint32(16), height: view.getUint32(20) }
  }
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
}

/** Walks the segments of a JPEG to the one that begins the picture (SOF0 to SOF15). */
function jpegSize(view: DataView): Size | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const beginsPicture = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (beginsPicture) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
