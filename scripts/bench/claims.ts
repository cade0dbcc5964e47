import { neighbours } from '../../electron/shared/domain/claims/fixtures/neighbours'
import { showEntries } from '../../electron/shared/domain/claims/fixtures/show'
import { compileCatalogue, readClaims, type CatalogueEntry } from '../../electron/shared/domain/claims'
import { percentiles, timed, type BenchResult } from './measure'

/** Products beside those that the comments speak of. */
const others = 2000
/** Comments in one measured batch: one alone is too quick for the clock. */
const batch = 100
const batches = 300

/**
 * Reading comments for claims among 2,000 products, in microseconds a comment, beside the naive way: looking for each
 * product's name or code in the text and a number behind it, which also reads 51234 and 小米手机 as orders.
 */
export default async function run(): Promise<BenchResult> {
  const entries = [...showEntries, ...Array.from({ length: others }, (_, index) => madeUp(index))]
  const catalogue = compileCatalogue(entries)
  const comments = Object.values(neighbours)
    .flat()
    .map(([text]) => text)
  const ours: number[] = []
  const bare: number[] = []
  const found = { ours: 0, bare: 0 }
  for (let turn = -20; turn < batches; turn += 1) {
    const texts = Array.from(
      { length: batch },
      (_, index) => comments[(turn + 20 + index) % comments.length] ?? '',
    )
    const oursTook = await timed(() => {
      for (const text of texts) found.ours += readClaims(text, { catalogue, nowSelling: null }).length
    })
    const bareTook = await timed(() => {
      for (const text of texts) found.bare += readNaively(text, entries)
    })
    // The first turns warm both up.
    if (turn < 0) continue
    ours.push((oursTook * 1000) / batch)
    bare.push((bareTook * 1000) / batch)
  }
  return {
    name: 'claims',
    unit: 'µs a comment',
    ours: percentiles(ours),
    bare: percentiles(bare),
    comments: batches * batch,
    products: entries.length,
    claimsFound: found,
  }
}

function readNaively(text: string, entries: readonly CatalogueEntry[]): number {
  return entries.filter(
    ({ code, name, aliases }) =>
      [name, ...aliases, `${code}号`].some((word) => text.includes(word)) &&
      /\d+|[一两二三四五六七八九十]/.test(text),
  ).length
}

function madeUp(index: number): CatalogueEntry {
  return {
    productId: `m-${index}`,
    code: String(1000 + index),
    name: `${String.fromCodePoint(0x5e00 + index)}${String.fromCodePoint(0x6e00 + index)}`,
    aliases: [`alias${index}`],
    units: ['箱', '斤'],
  }
}
