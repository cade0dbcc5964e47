import { setAside } from './aside'
import { joinDetail } from './detail'
import { findName } from './names'
import { checkPhone, type PhoneProblem } from './phone-check'
import { takePhones } from './phones'
import { cut, loose } from './pieces'
import { plainCharacters } from './plain-text'
import { readRegion, type RegionReading } from './region-reading'
import { takeRegion } from './region-pieces'
import type { Place, Regions } from './regions'

/** What a host should look at before a parcel goes out. */
export type RecipientProblem =
  | PhoneProblem
  | 'name_missing'
  | 'region_missing'
  | 'district_missing'
  /** The names do not belong together, several places are called so, or there is no such district (any more). */
  | 'region_doubtful'
  | 'detail_missing'

/** How much of it can be relied on: the worst of the problems decides. */
export type Confidence = 'sure' | 'doubtful' | 'missing'

/** A recipient in parts; an empty string where the text has none. */
export type ReadRecipient = Place & {
  readonly name: string
  readonly phone: string
  /** Street, house and whatever was not understood. */
  readonly detail: string
  /** What the text says besides: an order, a postcode. Not for the slip, but never lost unseen. */
  readonly aside: string
  readonly problems: readonly RecipientProblem[]
  readonly confidence: Confidence
}

const nowhere: Place = { province: '', city: '', district: '' }

/**
 * Reads a comment or a pasted block, in any order and layout, with or without labels. Two phone numbers are
 * kept as "a / b"; what is neither name, phone nor region stays in the detail.
 */
export function readRecipient(text: string, regions: Regions): ReadRecipient {
  const { text: rest, phones } = takePhones(plainCharacters(text))
  const kept = setAside(cut(rest))
  const located = takeRegion(kept.pieces, regions)
  const isRegion = (word: string) =>
    regions
      .mentions(word, 0, null)
      .some(({ division, end, kind }) =>
        division.level === 'province' ? kind !== 'former' : end === word.length,
      )
  const found = findName(located.pieces, isRegion)
  return judge(
    {
      ...(located.region?.place ?? nowhere),
      name: found?.name ?? '',
      phone: phones.join(' / '),
      detail: joinDetail(found?.rest ?? located.pieces),
      aside: [...kept.aside, ...located.aside].join(' '),
    },
    located.region,
  )
}

/** Checks a recipient as it is stored, in the same words: before it is saved, or before parcels are exported. */
export function checkRecipient(
  recipient: { readonly name: string; readonly phone: string; readonly address: string },
  regions: Regions,
): ReadRecipient {
  const address = plainCharacters(recipient.address)
  const region = readRegion(address, regions)
  const before = address.slice(0, region?.start ?? 0).replace(loose, '')
  const behind = address.slice(region?.end ?? 0).replace(loose, '')
  return judge(
    {
      ...(region?.place ?? nowhere),
      name: recipient.name.trim(),
      phone: recipient.phone.trim(),
      detail: [behind, before].filter((part) => part !== '').join('，'),
      aside: '',
    },
    region,
  )
}

/** The address as it is stored and printed; a municipality is not said twice. */
export function composeAddress({
  province,
  city,
  district,
  detail,
}: Place & { readonly detail: string }): string {
  return `${province}${city === province ? '' : city}${district}${detail}`
}

function judge(
  parts: Omit<ReadRecipient, 'problems' | 'confidence'>,
  region: RegionReading | null,
): ReadRecipient {
  const regionProblem: RecipientProblem | null =
    region === null
      ? 'region_missing'
      : region.doubtful
        ? 'region_doubtful'
        : region.complete
          ? null
          : 'district_missing'
  const problems: readonly RecipientProblem[] = [
    parts.name === '' ? ('name_missing' as const) : null,
    checkPhone(parts.phone, parts),
    regionProblem,
    parts.detail === '' ? ('detail_missing' as const) : null,
  ].filter((problem) => problem !== null)
  const missing = problems.some((problem) => problem.endsWith('_missing'))
  return { ...parts, problems, confidence: missing ? 'missing' : problems.length > 0 ? 'doubtful' : 'sure' }
}
