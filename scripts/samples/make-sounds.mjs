// Makes resources/sounds/new-order.wav: two soft bells, a fifth apart. node scripts/samples/make-sounds.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../setup/shell.mjs'

const rate = 22_050
const seconds = 0.9
/** Start in seconds and pitch in hertz of each bell. */
const bells = [
  { at: 0, pitch: 659.25 },
  { at: 0.16, pitch: 987.77 },
]

const samples = new Int16Array(rate * seconds)
for (let index = 0; index < samples.length; index += 1) {
  const time = index / rate
  let level = 0
  for (const { at, pitch } of bells) {
    const since = time - at
    if (since < 0) continue
    const tone = Math.sin(2 * Math.PI * pitch * since) + 0.35 * Math.sin(4.02 * Math.PI * pitch * since)
    level += tone * Math.exp(-since * 6) * Math.min(1, since * 200)
  }
  // The last hundredth fades out, so that it ends without a click.
  const fade = Math.min(1, (seconds - time) * 100)
  samples[index] = Math.round(level * fade * 9_000)
}

const header = Buffer.alloc(44)
header.write('RIFF', 0)
header.writeUInt32LE(36 + samples.byteLength, 4)
header.write('WAVEfmt ', 8)
header.writeUInt32LE(16, 16)
header.writeUInt16LE(1, 20)
header.writeUInt16LE(1, 22)
header.writeUInt32LE(rate, 24)
header.writeUInt32LE(rate * 2, 28)
header.writeUInt16LE(2, 32)
header.writeUInt16LE(16, 34)
header.write('data', 36)
header.writeUInt32LE(samples.byteLength, 40)
const folder = join(projectRoot, 'resources', 'sounds')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'new-order.wav'), Buffer.concat([header, Buffer.from(samples.buffer)]))
