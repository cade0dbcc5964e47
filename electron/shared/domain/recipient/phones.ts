import { phoneMark } from './plain-text'
import { labels } from './recipient-words'

const phoneLabel = `(?:(?:${labels.phone.join('|')})[: ]{0,3})?`
const extension = '(?: ?(?:转|分机|ext\\.?) ?\\d{1,6})?'
/** 18412345678-1234: the number that a shop shows instead of the buyer's. Not the block of a house: 13800001111-3栋. */
const virtual = '(?:-\\d{3,5}(?![\\d号栋幢室楼单-]))?'
const mainland = '(?:\\+?(?:00)?86[- ]?)?'
/** Surest first: what one form took is gone before the next looks. */
const phoneForms = patterns([
  `${mainland}1[3-9]\\d{9}${virtual}${extension}`,
  `${mainland}1[3-9]\\d[- ]\\d{4}[- ]\\d{4}${virtual}${extension}`,
  `${mainland}1[3-9]\\d{2}[- ]\\d{3}[- ]\\d{4}${virtual}${extension}`,
  `(?:\\+?86[- ]?)?(?:\\(0\\d{2,3}\\) ?|0\\d{2,3}[- ])\\d{7,8}(?:-\\d{1,6})?${extension}`,
  `\\(\\+?85[23]\\) ?\\d{4}[- ]?\\d{4}`,
  `0\\d{9,11}`,
  `[48]00[- ]?\\d{3}[- ]?\\d{4}${extension}`,
  `\\+\\d{1,3}(?:[- ]?\\d){6,12}`,
])
/** Numbers with a digit too few or too many; looked for only where there is no sound one. */
const brokenForms = [
  new RegExp(`(?:${labels.phone.join('|')})[: ]{0,3}(\\d(?:[- ]?\\d){4,15})(?!\\d)`, 'gi'),
  ...patterns([
    `${mainland}1[3-9]\\d{8}`,
    `${mainland}1[3-9]\\d{10,11}`,
    `1[0-2]\\d{9}`,
    `1[3-9]\\d[- ]\\d{4}[- ]\\d{3}`,
    `1[3-9]\\d[- ]\\d{4}[- ]\\d{5}`,
  ]),
]
/** Seven or eight digits are a phone number only where a label says so. */
const labelledLocalNumber = new RegExp(`(?:${labels.phone.join('|')})[: ]{0,3}(\\d{7,8})(?!\\d)`, 'gi')

function patterns(forms: readonly string[]): readonly RegExp[] {
  return forms.map((form) => new RegExp(`${phoneLabel}(?<![\\d+])(${form})(?!\\d)`, 'gi'))
}

/** Takes the phone numbers out of a text, in the order they stand there; marks stay in their places. */
export function takePhones(text: string): { readonly text: string; readonly phones: readonly string[] } {
  const sound = takeForms(text, [...phoneForms, labelledLocalNumber])
  return sound.phones.length > 0 ? sound : takeForms(text, brokenForms)
}

function takeForms(text: string, forms: readonly RegExp[]) {
  const found: { at: number; phone: string }[] = []
  let rest = text
  for (const form of forms) {
    rest = rest.replace(form, (whole: string, phone: string, at: number) => {
      found.push({ at, phone: plainPhone(phone) })
      // Keeps every later index where it was, so that numbers come out in the order they were pasted.
      return phoneMark.repeat(whole.length)
    })
  }
  found.sort((a, b) => a.at - b.at)
  return { text: rest, phones: [...new Set(found.map(({ phone }) => phone))] }
}

/** 138-0000-1111 and +86 13800001111 → 13800001111; (0530)1234567 → 0530-1234567; others as pasted. */
function plainPhone(phone: string): string {
  const bare = phone.replace(/^\+?(?:00)?86[- ]?(?=[01(])/, '')
  const [number = '', tail = ''] = splitAtExtension(bare)
  const digits = number.replace(/\D/g, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return digits + tail
  const shown = /^(1[3-9]\d{9})(\d{3,5})$/.exec(digits)
  if (shown && /-\d{3,5}$/.test(number)) return `${shown[1]}-${shown[2]}${tail}`
  const landline = /^\(?(0\d{2,3})\)?[- ]*(\d{7,8})(-\d{1,6})?$/.exec(number.trim())
  if (landline) return `${landline[1]}-${landline[2]}${landline[3] ?? ''}${tail}`
  return phone.trim()
}

/** The number, and 转1234 if it has one. */
export function splitAtExtension(phone: string): readonly string[] {
  const at = phone.search(/ ?(?:转|分机|ext)/i)
  return at < 0 ? [phone] : [phone.slice(0, at), phone.slice(at).trim()]
}
