import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FieldcastError } from '@shared/errors'

/**
 * Writes a file part after part, as fast as the disk takes them, text in UTF-8. Beside the file first, so that a write
 * that fails half-way leaves what was there. Throws FieldcastError file_not_written.
 */
export async function writeParts(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const beside = `${path}.part`
  try {
    await pipeline(Readable.from(parts, { highWaterMark: 1 }), createWriteStream(beside, { flush: true }))
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw new FieldcastError('file_not_written', error instanceof Error ? error.message : '')
  }
}
