import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRecordingList, type RecordingList } from './recording-list'

const minute = 60_000
const start = new Date(2026, 10, 24, 20, 0, 0).getTime()
let folder: string
let now: number
/** How long the recording is, as OBS says. */
let position: number
let told: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-lists-'))
  now = start
  position = 0
  told = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The list as a run of the program has it; OBS is asked by nobody here. */
function open(): RecordingList {
  return createRecordingList({
    folder,
    clock: { now: () => now },
    log: { info() {}, warn() {}, error: (words, error) => expect.fail(`${words}: ${String(error)}`) },
    link: () => null,
    clocks: { recordPosition: () => Promise.resolve(position) },
    onList: (path) => told.push(path),
  })
}
function pass(minutes: number): void {
  now += minutes * minute
  position += minutes * minute
}
/** Ends the recording and answers the list that was told of. */
async function endOf(list: RecordingList, file: string | null): Promise<string> {
  list.end(file)
  await expect.poll(() => told).toHaveLength(1)
  return told[0] ?? ''
}
/** Lines are written one after the other, after the call: the file carries the time of the test's clock. */
async function written(lines: number): Promise<void> {
  const file = () => readdirSync(folder).find((name) => name.endsWith('.txt'))
  const text = () => readFileSync(join(folder, file() ?? ''), 'utf8')
  await expect.poll(() => (file() === undefined ? 0 : text().split('\n').length - 1)).toBe(lines)
  utimesSync(join(folder, file() ?? ''), now / 1_000, now / 1_000)
}

test('Fieldcast started again while OBS records goes on with the same list, beside the recording in the end', async () => {
  const before = open()
  before.mark('甜玉米')
  before.begin('/videos/2026-11-24 20-00-00.mkv')
  await written(1)
  pass(40)
  before.mark('土鸡蛋')
  await written(2)

  pass(2)
  const after = open()
  after.mark('土鸡蛋')
  after.meet(position, false)
  pass(3)
  after.mark('小米')
  await written(3)
  const recording = join(folder, '2026-11-24 20-00-00.mkv')
  writeFileSync(recording, '')
  const list = await endOf(after, recording)
  expect(list).toBe(join(folder, '2026-11-24 20-00-00.txt'))
  expect(readFileSync(list, 'utf8')).toBe('00:00:00 甜玉米\n00:40:00 土鸡蛋\n00:45:00 小米\n')
})

test('a recording that OBS began meanwhile has a list of its own', async () => {
  const before = open()
  before.mark('甜玉米')
  before.begin(null)
  await written(1)
  pass(30)
  position = 5 * minute
  const after = open()
  after.mark('小米')
  after.meet(position, false)
  const list = await endOf(after, null)
  expect(list).toBe(join(folder, '2026-11-24 20-25-00.txt'))
  expect(readFileSync(list, 'utf8')).toBe('00:05:00 小米\n')
})

test('a product put on air again while it is on has one line, and one after it went off', async () => {
  const list = open()
  list.begin(null)
  list.mark('甜玉米')
  pass(1)
  list.mark('甜玉米')
  list.mark(null)
  pass(1)
  list.mark('甜玉米')
  const path = await endOf(list, null)
  expect(readFileSync(path, 'utf8')).toBe('00:00:00 甜玉米\n00:02:00 甜玉米\n')
})
