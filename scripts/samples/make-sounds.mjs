// Makes the sounds in resources/sounds: new-order.wav, two soft bells a fifth apart, and wrong-item.wav, two low buzzes
// that nobody takes for them. node scripts/samples/make-sounds.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../setup/shell.mjs'

const rate = 22_050
const folder = join(projectRoot, 'resources', 'sounds')
mkdirSync(folder, { recursive: true })

/** Start in seconds and pitch in hertz of each bell. */
const bells = [
  { at: 0, pitch: 659.25 },
  { at: 0.16, pitch: 987.77 },
]
const bell = (time, pitch) => {
  const tone = Math.sin(2 * Math.PI * pitch * time) + 0.35 * Math.sin(4.02 * Math.PI * pitch * time)
  return tone * Math.exp(-time * 6) * Math.min(1, time * 200)
}
write('new-order.wav', 0.9, (time) =>
  bells.reduce((level, { at, pitch }) => level + (time < at ? 0 : bell(time - at, pitch)), 0),
)

const buzzes = [0, 0.2]
const buzzSeconds = 0.15
const buzz = (time) => {
  const edge = Math.min(1, time * 200, (buzzSeconds - time) * 200)
  // The first overtones of a square wave: heard over a room, without its harshness.
  return edge * [1, 3, 5].reduce((level, nth) => level + Math.sin(2 * Math.PI * 190 * nth * time) / nth, 0)
}
write('wrong-item.wav', 0.4, (time) => {
  const since = buzzes.map((at) => time - at).find((after) => after >= 0 && after < buzzSeconds)
  return since === undefined ? 0 : buzz(since)
})

function write(name, seconds, levelAt) {
  const samples = new Int16Array(rate * seconds)
  for (let index = 0; index < samples.length; index += 1) {
    const time = index / rate
    // The last hundredth fades out, so that it ends without a click.
    const fade = Math.min(1, (seconds - time) * 100)
    samples[index] = Math.round(levelAt(time) * fade * 9_000)
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
  writeFileSync(join(folder, name), Buffer.concat([header, Buffer.from(samples.buffer)]))
}
