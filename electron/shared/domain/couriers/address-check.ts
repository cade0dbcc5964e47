import type { Address } from '../orders/parcels'
import { takePhones } from '../recipient/phones'
import { plainCharacters } from '../recipient/plain-text'
import { checkRecipient, type ReadRecipient, type RecipientProblem } from '../recipient/recipient'
import type { Regions } from '../recipient/regions'
import { isMasked } from '../sheets/read-orders'

/** What a courier would call about: what any recipient may lack, and what only a courier minds. */
export type CourierProblem =
  | RecipientProblem
  /** A platform hides who it is: 张*, 138****0000. */
  | 'recipient_masked'
  /** A town, or a word or two, and no house. */
  | 'detail_vague'
  /** A phone number stands in the address. */
  | 'phone_in_address'
  /** Hong Kong, Macao and Taiwan are not sent to by sheets for the mainland. */
  | 'outside_mainland'

/** What a look at a recipient before export came to. */
export type CourierCheck = {
  readonly read: ReadRecipient
  readonly problems: readonly CourierProblem[]
  /** The courier cannot deliver it so; what is only doubtful may go out. */
  readonly stops: boolean
}

/** Doubts that may turn out to be none. */
const doubts: readonly CourierProblem[] = [
  'region_doubtful',
  'detail_vague',
  'phone_in_address',
  'outside_mainland',
  'phone_odd',
]

/** Checks whom a parcel goes to as its courier will, against China's divisions. */
export function checkForCourier(recipient: Address, regions: Regions): CourierCheck {
  const read = checkRecipient(recipient, regions)
  const masked = [recipient.name, recipient.phone, recipient.address].some(isMasked)
  const problems: readonly CourierProblem[] = [
    ...(masked ? (['recipient_masked'] as const) : []),
    // The digits that a platform hides are not missing.
    ...read.problems.filter((problem) => !(masked && problem.startsWith('phone_'))),
    ...(isVague(read) ? (['detail_vague'] as const) : []),
    ...(takePhones(plainCharacters(recipient.address)).phones.length > 0
      ? (['phone_in_address'] as const)
      : []),
    ...(/^(?:香港|澳门|台湾)/.test(read.province) ? (['outside_mainland'] as const) : []),
  ]
  return { read, problems, stops: problems.some((problem) => !doubts.includes(problem)) }
}

const town = /^\p{Script=Han}{1,8}(?:镇|乡|街道)$/u
/** A village is an address by itself, where everybody knows everybody. */
const village = /(?:村|庄|屯|组|队|寨|营|社区|小区|学校|中学|小学|医院|超市|公司|驿站)$/u

function isVague({ detail, problems }: ReadRecipient): boolean {
  if (detail === '' || problems.includes('region_missing')) return false
  const bare = detail.replace(/[\s,，。.]/g, '')
  return town.test(bare) || (bare.length < 4 && !/\d/.test(bare) && !village.test(bare))
}
