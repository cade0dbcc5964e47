import { liesBelow, type Division, type Mention, type Regions } from './regions'

/** Divisions named one after the other, each a part of the one before: 浙江 杭州 余杭. */
export type Chain = {
  readonly start: number
  readonly end: number
  readonly mentions: readonly Mention[]
  /** The smallest of them. */
  readonly division: Division
}

/** What forms put between two levels where there is no city: nothing that anybody reads. */
const filler =
  /(?:市辖区|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县|县(?=[\s,，\uE001]|\p{Script=Han}{2,8}县))?/uy
/** What people put between two levels; a few at most, so that a text of nothing else is not walked through again and again. */
const between = /[\s,，;；\-_/·、.|>\uE001]{0,6}/y
const road = '(?:路|街|大道|大街|道|巷|弄|胡同)'
/** After a short name these make it a street, a village or a shop that is only called so: 南京路, 平安小区, 西湖边. */
const elsewhere =
  `(?:${road}|里|桥|乡|村|站|山|河|湖|江|庄|屯|社区|新村|小区|花园|花苑|家园|公园|广场|大厦|公寓|医院|学校|中学|小学|大学|学院|` +
  '宾馆|酒店|饭店|商场|机场|高铁|门|苑|园|港|湾|城|边|旁|景区|菜|特产|人|的)'
const somethingElse = new RegExp(elsewhere, 'y')
const alsoByDirection = new RegExp(`[东南西北中]?[一二三四五六七八九十]?${road}|${elsewhere}`, 'y')
/** The ending of some other name: 朝阳 in 朝阳区 is not the city. */
const anotherEnding = /[省市区县州盟旗镇]|地区|街道|自治/y

/** Every chain that begins at an index, the short ones too. */
export function chainsAt(text: string, start: number, regions: Regions): readonly Chain[] {
  return regions
    .mentions(text, start, null)
    .flatMap((mention) =>
      longer(text, { start, end: mention.end, mentions: [mention], division: mention.division }, regions),
    )
    .filter((chain) => stands(text, chain))
}

function longer(text: string, chain: Chain, regions: Regions): readonly Chain[] {
  if (chain.division.level === 'district') return [chain]
  const further = regions.mentions(text, skip(text, chain.end), chain.division)
  return [
    chain,
    ...further.flatMap((mention) =>
      longer(
        text,
        {
          start: chain.start,
          end: mention.end,
          mentions: [...chain.mentions, mention],
          division: mention.division,
        },
        regions,
      ),
    ),
  ]
}

/** Only the last name is doubted: 深圳 in 深圳南山区 is followed by a district, not by a hill. */
function stands(text: string, { mentions, division, end }: Chain): boolean {
  if (mentions.at(-1)?.kind === 'full') return true
  // 新疆石河子北三路 is a street in 石河子, but 南京东路 alone is one in Shanghai.
  const street = mentions.length > 1 && division.level === 'city' ? somethingElse : alsoByDirection
  return !(matches(anotherEnding, text, end) || matches(street, text, end))
}

/** The index after what may stand between two levels. */
export function skip(text: string, at: number): number {
  return after(between, text, after(filler, text, after(between, text, at)))
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const end = pattern.exec(text) === null ? at : pattern.lastIndex
  return Math.max(at, end)
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** More characters understood is better; of equals the one that uses official names. */
export function score(chain: Chain): number {
  return chain.mentions.reduce(
    (sum, { kind, start, end }) => sum + (end - start) * 4 + (kind === 'full' ? 2 : kind === 'short' ? 1 : 0),
    0,
  )
}

/** The division that several readings share, or null. */
export function shared(divisions: readonly Division[]): Division | null {
  const [first, ...others] = divisions
  for (let common: Division | null = first ?? null; common !== null; common = common.parent) {
    const candidate = common
    if (others.every((other) => other === candidate || liesBelow(other, candidate))) return candidate
  }
  return null
}
