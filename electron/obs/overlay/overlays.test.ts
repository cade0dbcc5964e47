import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OverlayLink, overlayLink } from '../../../scripts/obs/testing/overlay-link'
import { corn, onlyCard, plainPainter } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'
import type { OverlayPainter, OverlayReport } from '../../services/ports'
import { overlayInputs } from '../names'
import { createOverlays, type Overlays } from './overlays'

let folder: string
let obs: OverlayLink
let overlays: Overlays
let reports: OverlayReport[]
/** In place of the plain painter. */
let paint: OverlayPainter['paint']
let onReport: () => void

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-overlays-'))
  const { link } = (obs = overlayLink())
  reports = []
  paint = (picture, scale) => plainPainter.paint(picture, scale)
  onReport = () => undefined
  overlays = createOverlays({
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    painter: { paint: (picture, scale) => paint(picture, scale) },
    cardFolder: folder,
    link: () => link,
    between: () => Promise.resolve(true),
    onReport(report) {
      reports.push(report)
      onReport()
    },
  })
})
afterEach(async () => {
  await overlays.hold(true)
  rmSync(folder, { recursive: true, force: true })
})

const shown = () => obs.shownWidth(overlayInputs.card)
const standing = () => reports.at(-1)?.standing.card ?? 'hidden'
const wantCard = (left: number) => overlays.want(onlyCard({ ...corn, left }))
const watermelon = () => overlays.want(onlyCard({ ...corn, productName: '西瓜', left: 40 }))

async function showCard(): Promise<void> {
  wantCard(12)
  await until('the card', () => standing() === 'shown')
  expect(shown()).toBe(312)
}

test('a product whose card cannot be drawn does not leave the card of the one before on the picture', async () => {
  await showCard()
  paint = () => Promise.reject(new Error('cannot be drawn'))
  watermelon()
  await until('said', () => standing() === 'failed')
  expect(shown()).toBe(0)
  paint = (picture, scale) => plainPainter.paint(picture, scale)
  await until('drawn at last', () => shown() === 340)
})

test('a card that takes long to draw leaves none of the one before on the picture meanwhile', async () => {
  await showCard()
  let draw: () => void = () => undefined
  const drawing = new Promise<void>((resolve) => (draw = resolve))
  paint = async (picture, scale) => {
    await drawing
    return await plainPainter.paint(picture, scale)
  }
  watermelon()
  await until('the old one off', () => shown() === 0)
  await until('said', () => standing() === 'hidden')
  draw()
  await until('the new one', () => shown() === 340)
})

test('what is taken off the picture leaves at once, also right after it could not be drawn', async () => {
  await showCard()
  paint = () => Promise.reject(new Error('cannot be drawn'))
  watermelon()
  await until('said', () => standing() === 'failed')
  const asked = performance.now()
  overlays.want(onlyCard(null))
  await until('gone', () => standing() === 'hidden')
  expect(performance.now() - asked).toBeLessThan(900)
})

test('while the starter show is made nothing is put into OBS, also what was being drawn when that began', async () => {
  await showCard()
  let draw: () => void = () => undefined
  const drawing = new Promise<void>((resolve) => (draw = resolve))
  let begun = false
  paint = async (picture, scale) => {
    begun = true
    await drawing
    return await plainPainter.paint(picture, scale)
  }
  watermelon()
  await until('it is being drawn', () => begun)
  const held = overlays.hold(true)
  const before = obs.asked.length
  draw()
  await held
  expect(obs.asked.slice(before)).toEqual([])
  expect(shown()).toBe(312)
  await overlays.hold(false)
  await until('afterwards', () => shown() === 340)
})

test('the starter show begins when what is being put into OBS has ended, and not much later where OBS is silent', async () => {
  await showCard()
  obs.silent.add('SetInputSettings')
  wantCard(11)
  await until('on its way', () => obs.asked.at(-1) === 'SetInputSettings')
  const began = performance.now()
  await overlays.hold(true)
  const waited = performance.now() - began
  expect(waited).toBeGreaterThan(2_900)
  expect(waited).toBeLessThan(4_500)
})

test('the card goes on after what listens to it failed once', async () => {
  await showCard()
  onReport = () => {
    onReport = () => undefined
    throw new Error('once')
  }
  overlays.want(onlyCard(null))
  await until('off', () => standing() === 'hidden')
  wantCard(9)
  await until('on', () => shown() === 309)
})
