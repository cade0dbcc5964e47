// Reads the product card off OBS's own program picture with tesseract, as a buyer's eye would.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { PNG } from 'pngjs'
import { withObs } from './start-obs.mjs'

/** Pixels at scale 1 from the picture's lower left corner, y upwards: see resources/overlays/overlay.html. */
const words = { left: 216, right: 592 }
const lines = { name: { top: 204, bottom: 140 }, price: { top: 140, bottom: 81 } }
const pill = { left: 234, top: 77, bottom: 45 }
/** How large the letters are shown, against scale 1. */
const sizes = [2, 1.5, 1]
const readDeadlineMs = 30_000
/** A whole picture as PNG takes OBS a second and more where tests and OBS share two cores. */
const pictureDeadlineMs = 10_000

/** OBS's program picture as a PNG file's bytes: what viewers see. */
export async function programPicture(obs) {
  return await withObs(
    obs,
    async (socket) => {
      const { studioModeEnabled } = await socket.call('GetStudioModeEnabled')
      if (studioModeEnabled) return await sentPicture(socket)
      const { currentProgramSceneName: sourceName } = await socket.call('GetSceneList')
      const { imageData } = await socket.call('GetSourceScreenshot', { sourceName, imageFormat: 'png' })
      return Buffer.from(imageData.replace(/^data:[^,]*,/, ''), 'base64')
    },
    pictureDeadlineMs,
  )
}

/**
 * In studio mode OBS sends a copy of the scene, made when it was taken; a picture of the scene by its name is not what
 * viewers see. OBS's own key for a screenshot takes what it sends, as a file.
 */
async function sentPicture(socket) {
  const saved = new Promise((resolve) => {
    socket.once('ScreenshotSaved', ({ savedScreenshotPath }) => resolve(savedScreenshotPath))
  })
  await socket.call('TriggerHotkeyByName', { hotkeyName: 'OBSBasic.Screenshot' })
  const path = await saved
  const bytes = readFileSync(path)
  rmSync(path)
  return bytes
}

/**
 * The card's three lines as text without blanks, such as {name: '甜玉米', price: '¥25/箱', left: '仅剩12箱'}.
 * Tesseract does not know 罄: a product sold out reads 售 and some other character.
 */
export async function readCard(obs) {
  return await readCardFrom(await programPicture(obs))
}

/** The same from the bytes of a PNG of the whole picture. */
async function readCardFrom(bytes) {
  const picture = PNG.sync.read(bytes)
  const scale = picture.height / 720
  const at = (x, y) => ((picture.height - Math.round(y * scale)) * picture.width + Math.round(x * scale)) * 4
  const isPaper = (x, y) => picture.data[at(x, y)] > 246 && picture.data[at(x, y) + 1] > 238
  let right = words.right
  // Just above the card's lower edge there is nothing but paper.
  while (right > words.left && !isPaper(right, 34)) right -= 1
  let pillRight = pill.left
  while (pillRight < right && !isPaper(pillRight, pill.top)) pillRight += 1
  const read = async (box, segmentation, languages = 'chi_sim+eng') => {
    // Tesseract now and then sees nothing in a line that it reads well at another size.
    for (const size of sizes) {
      const png = PNG.sync.write(prepared(picture, scale, size / scale, box))
      const text = (await tesseract(png, segmentation, languages)).replace(/\s+/g, '')
      if (text !== '') return text
    }
    return ''
  }
  const [name, price, left] = await Promise.all([
    read({ left: words.left, right: right - 4, ...lines.name }, '6'),
    read({ left: words.left, right: right - 4, ...lines.price }, '7'),
    read({ ...pill, right: pillRight - 8 }, '7', 'chi_sim'),
  ])
  return { name, price, left }
}

/** A part of the picture alone, enlarged, in grey, dark on light, with a margin. */
function prepared(picture, scale, factor, { left, right, top, bottom }) {
  const box = {
    x: Math.round(left * scale),
    y: picture.height - Math.round(top * scale),
    width: Math.round((right - left) * scale),
    height: Math.round((top - bottom) * scale),
  }
  const grey = (x, y) => {
    const at = ((box.y + y) * picture.width + box.x + x) * 4
    return picture.data[at] * 0.3 + picture.data[at + 1] * 0.59 + picture.data[at + 2] * 0.11
  }
  const paper = grey(1, 1)
  const margin = 16
  const width = Math.round(box.width * factor)
  const height = Math.round(box.height * factor)
  const out = new PNG({ width: width + 2 * margin, height: height + 2 * margin })
  out.data.fill(255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = between(grey, x / factor, y / factor, box)
      // White words on a dark or red pill are turned over; the paper becomes white.
      const shade = paper < 160 ? 255 - (value - paper) : 255 - (paper - value)
      // A faint gradient left in the paper is taken for writing.
      const clipped = shade > 215 ? 255 : Math.max(0, shade)
      out.data.set([clipped, clipped, clipped, 255], ((y + margin) * out.width + x + margin) * 4)
    }
  }
  return out
}

function between(grey, x, y, box) {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const right = Math.min(box.width - 1, left + 1)
  const bottom = Math.min(box.height - 1, top + 1)
  const across = x - left
  const upper = grey(left, top) * (1 - across) + grey(right, top) * across
  const lower = grey(left, bottom) * (1 - across) + grey(right, bottom) * across
  return upper * (1 - (y - top)) + lower * (y - top)
}

function tesseract(png, segmentation, languages) {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', ['-', '-', '-l', languages, '--psm', segmentation], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: readDeadlineMs,
      // One thread each: the three lines of a card are read side by side.
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    let text = ''
    child.stdout.on('data', (chunk) => (text += String(chunk)))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`tesseract ended with ${code}`)),
    )
    child.stdin.end(png)
  })
}
