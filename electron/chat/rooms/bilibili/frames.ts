import { brotliDecompressSync, inflateSync } from 'node:zlib'

/** What a frame is for. */
export const Operation = { heartbeat: 2, heartbeatReply: 3, message: 5, auth: 7, authReply: 8 } as const

/** How the body of a frame is packed. */
const Packing = { plain: 0, control: 1, zlib: 2, brotli: 3 } as const

const headerLength = 16
/** A packed body may unfold to this many bytes; what is larger is no chat. */
const largestBody = 16_000_000

/** One frame as it came, unpacked. */
export type Frame = { readonly operation: number; readonly body: Buffer }

/** Writes one frame to Bilibili: sixteen bytes of header, all numbers big-endian, then the body. */
export function encodeFrame(operation: number, body: string): Buffer {
  const text = Buffer.from(body)
  const header = Buffer.alloc(headerLength)
  header.writeUInt32BE(headerLength + text.length, 0)
  header.writeUInt16BE(headerLength, 4)
  header.writeUInt16BE(Packing.control, 6)
  header.writeUInt32BE(operation, 8)
  header.writeUInt32BE(1, 12)
  return Buffer.concat([header, text])
}

/** All frames of one WebSocket message, in order; packed ones hold further frames. What cannot be read is told and left out. */
export function decodeFrames(data: Buffer, unreadable: (what: string) => void): readonly Frame[] {
  const frames: Frame[] = []
  readInto(frames, data, unreadable, true)
  return frames
}

function readInto(frames: Frame[], data: Buffer, unreadable: (what: string) => void, outer: boolean): void {
  let at = 0
  while (at < data.length) {
    if (data.length - at < headerLength) {
      unreadable('a header is cut off')
      return
    }
    const length = data.readUInt32BE(at)
    const header = data.readUInt16BE(at + 4)
    const packing = data.readUInt16BE(at + 6)
    const operation = data.readUInt32BE(at + 8)
    if (header < headerLength || length < header || at + length > data.length) {
      unreadable('a frame is longer than its message')
      return
    }
    const body = data.subarray(at + header, at + length)
    // The heartbeat's answer gives back what was sent behind its own length.
    if (operation === Operation.heartbeatReply) {
      frames.push({ operation, body })
      return
    }
    at += length
    if (packing === Packing.plain || packing === Packing.control) frames.push({ operation, body })
    else if (outer) unpackInto(frames, packing, body, unreadable)
    else unreadable('a packed frame in a packed frame')
  }
}

function unpackInto(
  frames: Frame[],
  packing: number,
  body: Buffer,
  unreadable: (what: string) => void,
): void {
  const unpacked = unpack(packing, body)
  if (unpacked) readInto(frames, unpacked, unreadable, false)
  else unreadable(`a body packed in way ${String(packing)} cannot be unpacked`)
}

function unpack(packing: number, body: Buffer): Buffer | null {
  try {
    // At once, not in the background: what is said must stay in its order.
    if (packing === Packing.brotli) return brotliDecompressSync(body, { maxOutputLength: largestBody })
    if (packing === Packing.zlib) return inflateSync(body, { maxOutputLength: largestBody })
    return null
  } catch {
    return null
  }
}
