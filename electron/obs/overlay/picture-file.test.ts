import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { writePicture } from './picture-file'

const folder = mkdtempSync(join(tmpdir(), 'fieldcast-cards-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a hundred cards leave a few files, each card under another name than the one before it', async () => {
  let shown = ''
  for (let at = 0; at < 100; at += 1) {
    const path = await writePicture(join(folder, 'cards'), 'card', shown, new Uint8Array([at]))
    expect(path).not.toBe(shown)
    expect([...readFileSync(path)]).toEqual([at])
    shown = path
  }
  expect(readdirSync(join(folder, 'cards')).length).toBeLessThanOrEqual(8)
})
