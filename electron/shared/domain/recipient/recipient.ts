import {
  addressEnding,
  englishAddressWord,
  honorific,
  labels,
  provinces,
  startsWithSurname,
  type LabelKind,
} from './recipient-words'

/** Name, phone and address out of a pasted block; an empty string where the block has none. */
export type ReadRecipient = { readonly name: string; readonly phone: string; readonly address: string }

/** One run of text between separators: where it stood and what its label said, if it had one. */
type Piece = {
  readonly text: string
  readonly label: LabelKind | null
  /** The separator that stood before it. */
  readonly before: string
  /** A phone number stood directly before or after it. */
  readonly besidePhone: boolean
}

/** Stands where a phone number was; from the private use area, so that no pasted text means it. */
const phoneMark = '\uE000'
const han = /\p{Script=Han}/u
const separators = /[\n,，;；|\uE000]/

/**
 * Reads a block that a buyer pasted, in any order and layout, with or without labels. Two phone numbers are
 * kept as "a / b"; what is neither a name nor a phone number stays in the address, so that nothing is lost.
 */
export function readRecipient(block: string): ReadRecipient {
  const { text, phones } = takePhones(plainCharacters(block))
  const pieces = cut(text)
  const name = findName(pieces)
  const rest = name === null ? pieces : name.rest
  return { name: name?.name ?? '', phone: phones.join(' / '), address: joinAddress(rest) }
}

/** Full-width digits, letters and the punctuation that labels and numbers use, as their plain forms. */
function plainCharacters(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ：＋－（）]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u00A0\u2000-\u200B\u3000\t\uFEFF]/g, ' ')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\r\n?/g, '\n')
    .replaceAll(phoneMark, ' ')
}

const phoneLabel = `(?:(?:${labels.phone.join('|')})[: ]{0,3})?`
const extension = '(?: ?(?:转|分机|ext\\.?) ?\\d{1,6})?'
const mainland = '(?:\\+?(?:00)?86[- ]?)?'
/** Surest first: what one form took is gone before the next looks. */
const phoneForms = [
  `${mainland}1[3-9]\\d{9}${extension}`,
  `${mainland}1[3-9]\\d[- ]\\d{4}[- ]\\d{4}${extension}`,
  `${mainland}1[3-9]\\d{2}[- ]\\d{3}[- ]\\d{4}${extension}`,
  `(?:\\+?86[- ]?)?(?:\\(0\\d{2,3}\\) ?|0\\d{2,3}[- ])\\d{7,8}(?:-\\d{1,6})?${extension}`,
  `0\\d{9,11}`,
  `[48]00[- ]?\\d{3}[- ]?\\d{4}${extension}`,
  `\\+\\d{1,3}(?:[- ]?\\d){6,12}`,
].map((form) => new RegExp(`${phoneLabel}(?<![\\d+])(${form})(?!\\d)`, 'gi'))
/** Seven or eight digits are a phone number only where a label says so. */
const labelledLocalNumber = new RegExp(`(?:${labels.phone.join('|')})[: ]{0,3}(\\d{7,8})(?!\\d)`, 'gi')

function takePhones(text: string): { text: string; phones: readonly string[] } {
  const found: { at: number; phone: string }[] = []
  let rest = text
  for (const form of [...phoneForms, labelledLocalNumber]) {
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
  const landline = /^\(?(0\d{2,3})\)?[- ]*(\d{7,8})(-\d{1,6})?$/.exec(number.trim())
  if (landline) return `${landline[1]}-${landline[2]}${landline[3] ?? ''}${tail}`
  return phone.trim()
}

function splitAtExtension(phone: string): readonly string[] {
  const at = phone.search(/ ?(?:转|分机|ext)/i)
  return at < 0 ? [phone] : [phone.slice(0, at), phone.slice(at).trim()]
}

const labelAtStart = new RegExp(
  `^(?:${(['name', 'phone', 'region', 'address'] as const)
    .map((kind) => `(?<${kind}>${labels[kind].join('|')})`)
    .join('|')})(?:[:] *| +|是|(?=\\p{Script=Han}))`,
  'iu',
)
const longestFirst = Object.values(labels)
  .flat()
  .sort((a, b) => b.length - a.length)
const labelWithColon = new RegExp(
  `(?:(?<!\\p{L})(?:${longestFirst.filter((label) => !han.test(label)).join('|')})|` +
    `(?:${longestFirst.filter((label) => han.test(label)).join('|')})) *:`,
  'giu',
)

/** Cuts at line ends, commas, phone numbers and labels; Chinese also at spaces, which English names contain. */
function cut(text: string): readonly Piece[] {
  const marked = text.replace(labelWithColon, '\n$&')
  const pieces: Piece[] = []
  let before = ''
  let label: LabelKind | null = null
  for (const run of marked.split(/([\n,，;；|\uE000]+)/)) {
    if (run !== '' && separators.test(run.slice(0, 1))) {
      before = run
      const last = pieces.at(-1)
      if (last && run.includes(phoneMark)) pieces[pieces.length - 1] = { ...last, besidePhone: true }
      // A label reaches to the end of its line, or to the next phone number.
      if (run.includes('\n') || run.includes(phoneMark)) label = null
      continue
    }
    for (const word of words(run.trim())) {
      const announced = labelAtStart.exec(word)
      label = labelOf(announced) ?? label
      const value = (announced ? word.slice(announced[0].length) : word).replace(/^[\s:.]+|[\s:]+$/g, '')
      if (value === '' || isBareLabel(value)) continue
      pieces.push({ text: value, label, before, besidePhone: before.includes(phoneMark) })
      before = ' '
    }
  }
  return pieces
}

function words(run: string): readonly string[] {
  if (run === '' || !han.test(run)) return run === '' ? [] : [run]
  // "地址 山东省": the label and its value stay one word, or the value would lose it.
  const glued = run.replace(/^([^\s:]{2,7}:?) +/, (start, label: string) =>
    isBareLabel(label.replace(':', '')) ? `${label.replace(':', '')}:` : start,
  )
  return glued.split(/\s+/)
}

function isBareLabel(word: string): boolean {
  const plain = word.toLowerCase()
  return Object.values(labels).some((kind) => kind.includes(plain))
}

function labelOf(match: RegExpExecArray | null): LabelKind | null {
  const groups = match?.groups
  if (!groups) return null
  for (const kind of ['name', 'phone', 'region', 'address'] as const) {
    if (groups[kind] !== undefined) return kind
  }
  return null
}

function findName(pieces: readonly Piece[]): { name: string; rest: readonly Piece[] } | null {
  const labelled = pieces.findIndex((piece) => piece.label === 'name')
  if (labelled >= 0) return take(pieces, labelled)
  let best = -1
  let bestScore = 0
  pieces.forEach((piece, index) => {
    const score = nameScore(piece, index === 0 || index === pieces.length - 1)
    if (score > bestScore) [best, bestScore] = [index, score]
  })
  return best >= 0 ? take(pieces, best) : gluedName(pieces)
}

function take(pieces: readonly Piece[], index: number): { name: string; rest: readonly Piece[] } {
  return { name: pieces[index]?.text ?? '', rest: pieces.filter((_, other) => other !== index) }
}

/** How much a piece looks like a person; 0 when it cannot be one. */
function nameScore({ text, label, besidePhone }: Piece, atEdge: boolean): number {
  if (label === 'address' || label === 'region' || /\d/.test(text) || text.length > 30) return 0
  const place = (atEdge ? 1 : 0) + (besidePhone ? 1 : 0)
  // Names of minorities are long, and no address has their dot.
  if (/^\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+$/u.test(text)) return 8 + place
  if (/^[\p{Script=Han}*]{1,8}$/u.test(text)) {
    if (provinces.some((province) => text.startsWith(province))) return 0
    if (honorific.test(text) && text.length <= 6) return 8 + place
    if (addressEnding.test(text)) return text.length <= 3 && startsWithSurname(text) && place > 1 ? 1 : 0
    if (startsWithSurname(text) && text.length <= 4) return 5 + place
    return text.length <= 5 && place > 0 ? 1 + place : 0
  }
  if (/^[\p{L}][\p{L}\p{M}.'’· -]*$/u.test(text) && !han.test(text)) {
    return englishAddressWord.test(text) || text.split(/\s+/).length > 5 ? 0 : 3 + place
  }
  // A nickname with a sign or emoji in it, standing where names stand.
  return han.test(text) && addressEnding.test(text) ? 0 : text.length <= 12 && place > 1 ? 1 : 0
}

/** "张三山东省菏泽市…" and "…孙庄村12号张三": a name without anything between it and the address. */
function gluedName(pieces: readonly Piece[]): { name: string; rest: readonly Piece[] } | null {
  for (const [index, piece] of pieces.entries()) {
    if (piece.label !== null) continue
    const first = Math.min(
      ...provinces.map((province) => piece.text.indexOf(province)).filter((at) => at >= 0),
      Infinity,
    )
    const head = piece.text.slice(0, first === Infinity ? 0 : first)
    const tail = /(?:号|室|楼|户|单元|栋|院|村)(\p{Script=Han}{2,3})$/u.exec(piece.text)?.[1] ?? ''
    const name = [head, tail].find(
      (word) => word.length >= 2 && word.length <= 4 && startsWithSurname(word) && !addressEnding.test(word),
    )
    if (name === undefined) continue
    const text = name === head ? piece.text.slice(name.length) : piece.text.slice(0, -name.length)
    return { name, rest: pieces.map((other, at) => (at === index ? { ...piece, text } : other)) }
  }
  return null
}

/** The region goes first; what the detailed address says again is not said twice. */
function joinAddress(pieces: readonly Piece[]): string {
  const region = join(pieces.filter((piece) => piece.label === 'region'))
  const detail = join(pieces.filter((piece) => piece.label !== 'region'))
  if (region === '' || detail.startsWith(region)) return detail
  return detail === '' ? region : `${region}${han.test(region.slice(-1)) ? '' : ', '}${detail}`
}

function join(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) {
    if (text !== '') text += glue(text.slice(-1), piece)
    text += piece.text
  }
  return text
}

function glue(last: string, piece: Piece): string {
  const comma = /[,，;；|]/.test(piece.before)
  if (!han.test(last) && !han.test(piece.text.slice(0, 1)))
    return comma || piece.before.includes('\n') ? ', ' : ' '
  return comma && !addressEnding.test(last) ? '，' : ''
}
