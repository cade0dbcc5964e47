import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OverlayKind } from '@shared/contract/control-room/overlays'

/** How many pictures of a kind are kept; OBS reads one while the next is written. */
const kept = 8

/**
 * Writes an overlay's picture whole or not at all, under another name than the one OBS shows now, so that OBS reads it
 * anew. The names go round and are never deleted: a scene collection that OBS saved an hour ago still finds its file.
 * Returns the absolute path.
 */
export async function writePicture(
  folder: string,
  kind: OverlayKind,
  shownNow: string,
  png: Uint8Array,
): Promise<string> {
  await mkdir(folder, { recursive: true })
  const number = new RegExp(`^${kind}-(\\d+)\\.png$`).exec(basename(shownNow))?.[1]
  const path = join(folder, `${kind}-${number === undefined ? 0 : (Number(number) + 1) % kept}.png`)
  await writeFile(`${path}.part`, png)
  await rename(`${path}.part`, path)
  return path
}
