import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { openDesk } from '../../electron/services/test-support/desk'
import { openStore } from '../../electron/storage/store'
import { lookThrough } from '../../electron/storage/repair/look-through'
import type { Count } from './parts/count'
import { drawsFrom } from './parts/disk/draws'
import { openForSale, orderOf } from './parts/disk/orders'
import { stageFolder } from './parts/disk/stage-folder'
import { fillShop, totalsOf } from './parts/disk/totals'

const seed = Number(process.env['SEED'] ?? 1)

/** What was done to the file, in words. */
type Damage = { readonly words: string; readonly bytes: Buffer }

/**
 * Damages a real data file at seeded places and opens it as the program does: either somebody notices, or every total
 * is what it was.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const stage = stageFolder('faults-corrupt', ['shop'])
  const [whole, file] = [stage.at('whole.db'), stage.at('damaged.db')]
  try {
    await makeShop(stage.at('shop'))
    copyFileSync(stage.at('shop/fieldcast.db'), whole)
    const bytes = readFileSync(whole)
    const truth = read(whole)
    if (truth.noticed !== null) throw new Error(`the whole file is not: ${truth.noticed}`)
    const figures = placesOfFigures(bytes)
    const how = { refused: 0, lookedThrough: 0, harmless: 0 }
    let wrong = 0
    for (let trial = 0; trial < times; trial += 1) {
      const damage = damaged(bytes, drawsFrom(seed * 7_919 + trial), figures)
      writeFileSync(file, damage.bytes)
      const found = read(file)
      if (found.noticed !== null) how[found.when] += 1
      else if (found.totals === truth.totals) how.harmless += 1
      else {
        wrong += 1
        console.error(`wrong: trial ${String(trial)}, ${damage.words}, changes totals and nobody notices`)
        console.error(difference(truth.totals, found.totals))
      }
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    }
    console.table([{ bytes: bytes.length, ...how, wrong }])
    return { tried: times, lost: 0, doubled: 0, wrong }
  } finally {
    stage.remove()
  }
}

async function makeShop(folder: string): Promise<void> {
  const desk = openDesk(folder)
  openForSale(desk)
  await fillShop(desk, 160, (number) => {
    const { item } = orderOf(seed, number)
    return [item.userName, item.text]
  })
  desk.stopForGood()
}

/** Where two texts part, with what stands there. */
function difference(one: string, other: string): string {
  let at = 0
  while (one[at] === other[at]) at += 1
  return `…${one.slice(at - 60, at + 60)}… reads …${other.slice(at - 60, at + 60)}…`
}

type Found =
  | { readonly noticed: string; readonly when: 'refused' | 'lookedThrough' }
  | { readonly noticed: null; readonly totals: string }

/** As a start does: opens, reads everything there is to show, and looks through the whole file. */
function read(path: string): Found {
  let totals: string
  try {
    const store = openStore(path)
    try {
      totals = totalsOf(store)
      const { verdict, found } = lookThrough(path)
      if (verdict !== 'whole') return { noticed: found.join('; '), when: 'lookedThrough' }
    } finally {
      store.close()
    }
  } catch (error) {
    return { noticed: String(error), when: 'refused' }
  }
  return { noticed: null, totals }
}

/** Where small integers lie that figures are made of: most of a file is text and free space, where flips are harmless. */
function placesOfFigures(bytes: Buffer): readonly number[] {
  const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096)
  return pages.filter((at) => [0x0d, 0x0a, 0x05, 0x02].includes(bytes[at] ?? 0))
}

function damaged(whole: Buffer, draws: ReturnType<typeof drawsFrom>, pages: readonly number[]): Damage {
  const bytes = Buffer.from(whole)
  const kind = draws.below(10)
  const at = draws.below(bytes.length)
  if (kind < 5) {
    const bit = draws.below(8)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    return { words: `bit ${String(bit)} of byte ${String(at)} flipped`, bytes }
  }
  if (kind < 7) {
    // In the head of a page or in the last rows of one, where the newest figures are.
    const page = pages[draws.below(pages.length)] ?? 0
    const place = page + (draws.below(2) === 0 ? draws.below(64) : 4096 - 1 - draws.below(512))
    bytes[place] = draws.below(256)
    return { words: `byte ${String(place)} overwritten`, bytes }
  }
  if (kind === 7) {
    const from = at - (at % 512)
    bytes.fill(0, from, from + 512)
    return { words: `the sector at ${String(from)} is zeros`, bytes }
  }
  if (kind === 8) {
    const from = draws.below(bytes.length / 4096) * 4096
    bytes.copy(bytes, from, draws.below(bytes.length / 4096) * 4096, bytes.length)
    return {
      words: `pages from ${String(from)} on lie somewhere else`,
      bytes: bytes.subarray(0, whole.length),
    }
  }
  return { words: `cut off at ${String(at)}`, bytes: bytes.subarray(0, at) }
}
