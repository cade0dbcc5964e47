import { chainsAt, score, shared, skip, type Chain } from './region-chain'
import { liesBelow, type Division, type Place, type Regions } from './regions'

/** Where in a text the region stands and which one it is. */
export type RegionReading = {
  readonly start: number
  readonly end: number
  readonly place: Place
  /** Nothing below it is missing. */
  readonly complete: boolean
  /** The names do not belong together, or several places are called so. */
  readonly doubtful: boolean
}

/** The readings of one place in the text that explain most of it, all equally well. */
type Reading = { readonly chains: readonly Chain[]; readonly score: number }

/** An address begins within this many characters, or what was pasted is none. */
const searched = 2_000
const nowhere: Place = { province: '', city: '', district: '' }
const han = /\p{Script=Han}/u
/** 余杭区 in the middle of a word counts only behind one of these, or behind what may be a name. */
const leadIn = /(?:寄到?|发到?|送到?|寄往|发往|寄给|我在|我家在|住在?|家在|地址是?|位于)$/
/** A district by its looks: 崇文区, 高新区. Not 小区, 市区, 老城区, 一区. */
const unknownDistrict =
  /^[\s,，\uE001]{0,6}\p{Script=Han}{1,6}?(?<![小社园校厂景库片宅活墅属市住职工医禁特教一二三四五六七八九十东南西北中]|[老主心]城)[区县旗](?!城|域|委|政府|医院|中学|小学)/u

/** Finds the region that a text names, or null where it names none. */
export function readRegion(text: string, regions: Regions): RegionReading | null {
  let best: Reading | null = null
  let before: Reading | null = null
  for (let at = 0; at < Math.min(text.length, searched); at += 1) {
    const chains = chainsAt(text, at, regions).filter((chain) => mayStand(text, chain))
    const highest = Math.max(0, ...chains.map(score))
    if (highest === 0) continue
    const reading = { chains: chains.filter((chain) => score(chain) === highest), score: highest }
    if (before !== null && goesOn(text, before, at)) continue
    if (reading.score > (best?.score ?? 0)) best = reading
    before = reading
  }
  return best === null ? unknown(text) : settle(text, best.chains, regions)
}

/** 浙江省南京市鼓楼区: what stands directly behind a province or city is read with it, and contradicts it. */
function goesOn(text: string, { chains }: Reading, at: number): boolean {
  return chains.some(
    ({ start, end, division, mentions }) =>
      at < end ||
      (start < at &&
        division.level !== 'district' &&
        skip(text, end) === at &&
        (end === at || mentions.every(({ kind }) => kind === 'full'))),
  )
}

/** A single name must begin a word, unless nothing but a province could be called so. */
function mayStand(text: string, { start, end, mentions, division }: Chain): boolean {
  const [first] = mentions
  if (mentions.length > 1 || first === undefined) return mentions.length > 1
  const begins = start === 0 || !han.test(text.slice(start - 1, start))
  if (first.kind === 'full' && end - start > 2) {
    const head = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? ''
    return begins || division.level !== 'district' || head.length <= 4 || leadIn.test(head)
  }
  if (division.level !== 'district' || first.kind === 'full') return begins
  if (first.kind === 'former') return begins
  // 海淀 alone: only if nothing is glued to it, but 昆山 and 义乌 are towns that everybody knows.
  return begins && (division.place.district.endsWith('市') || !han.test(text.slice(end, end + 1)))
}

function settle(text: string, chains: readonly Chain[], regions: Regions): RegionReading | null {
  const [chain] = chains
  if (chain === undefined) return null
  const common = shared(chains.map(({ division }) => division))
  const several = chains.length > 1 && !chains.some(({ division }) => division === common)
  if (several) return undecided(text, chain, common)
  const told = readOn(text, chain.end, common ?? chain.division, regions)
  const alone = chain.mentions.length === 1 && told.division === chain.division
  const weak = chain.mentions.some(
    ({ kind, division }) => kind === 'former' || (alone && kind === 'short' && division.level === 'district'),
  )
  const complete = told.division.complete
  return {
    start: chain.start,
    end: told.end,
    place: told.division.place,
    complete,
    doubtful:
      weak || told.contradicts || (!complete && unknownDistrict.test(text.slice(told.end, told.end + 24))),
  }
}

/** Several places are called so: what they share is known, the rest stays as it was written. */
function undecided(text: string, chain: Chain, common: Division | null): RegionReading {
  const last = chain.mentions.at(-1)
  const written = last?.kind === 'full' ? text.slice(last.start, last.end) : ''
  const place = common?.place ?? nowhere
  const start = chain.start
  if (last === undefined || written === '') {
    const known = chain.mentions.filter(({ division }) => place.province !== '' && division === common)
    return { start, end: known.at(-1)?.end ?? start, place, complete: false, doubtful: true }
  }
  return {
    start,
    end: last.end,
    place: last.division.level === 'city' ? { ...place, city: written } : { ...place, district: written },
    complete: false,
    doubtful: true,
  }
}

/** The region said once more is passed over, a part of it said later is taken, any other one contradicts it. */
function readOn(
  text: string,
  from: number,
  division: Division,
  regions: Regions,
): { readonly division: Division; readonly end: number; readonly contradicts: boolean } {
  let told = division
  let end = from
  for (let turns = 0; turns < 4; turns += 1) {
    const next = skip(text, end)
    const [chain] = chainsAt(text, next, regions)
      .filter(({ mentions }) => mentions.every(({ kind }) => kind === 'full'))
      .sort((one, other) => score(other) - score(one))
    if (chain === undefined) break
    const same = chain.division === told || liesBelow(told, chain.division)
    if (!same && !liesBelow(chain.division, told)) return { division: told, end, contradicts: true }
    if (!same) told = chain.division
    end = chain.end
  }
  return { division: told, end, contradicts: false }
}

/** No name of the table, but the looks of one that was: 崇文区光明路. */
function unknown(text: string): RegionReading | null {
  if (!unknownDistrict.test(text.slice(0, 24))) return null
  return { start: 0, end: 0, place: nowhere, complete: false, doubtful: true }
}
