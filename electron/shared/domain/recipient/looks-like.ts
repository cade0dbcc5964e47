import { takePhones } from './phones'
import { plainCharacters } from './plain-text'
import { labels } from './recipient-words'

/** Longer than any comment; what comes after decides nothing. */
const looked = 2_000
const addressLabel = new RegExp(
  `(?:${[...labels.address, ...labels.region].filter((label) => /\p{Script=Han}/u.test(label)).join('|')}) *[:：是]`,
  'u',
)
/** Two steps down, such as 省…市, 县…村 or 路…号: one alone is talk (我在县城, 1号). */
const steps =
  /\p{Script=Han}(?:省|市|自治区|区|县|旗|州)[\p{Script=Han}\p{L}\d ]{1,20}(?:区|县|镇|乡|街道|村|路|街|大道|小区|号|栋)|(?:路|街|大道|村|小区|巷|弄) ?\d{1,5} ?(?:号|弄|栋|幢|组)/u

/** Whether a comment holds a phone number or an address, so that it is worth reading as a recipient. */
export function looksLikeRecipient(text: string): boolean {
  const plain = plainCharacters(text.slice(0, looked))
  return takePhones(plain).phones.length > 0 || addressLabel.test(plain) || steps.test(plain)
}
