import { phoneMark } from './plain-text'
import { labelKinds, labels, type LabelKind } from './recipient-words'

/** One run of text between separators: where it stood and what its label said, if it had one. */
export type Piece = {
  readonly text: string
  readonly label: LabelKind | null
  /** The separator that stood before it. */
  readonly before: string
  /** A phone number stood directly before or after it. */
  readonly besidePhone: boolean
  /** Where it stood when the region was found: glued to its front or its back, or somewhere before it. */
  readonly atRegion?: 'glued before' | 'before' | 'glued behind'
}

const han = /\p{Script=Han}/u
const separators = /[\n,，;；|【】\uE000]/
const labelAtStart = new RegExp(
  `^(?:${labelKinds
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
/** What is left at the ends of a word when its neighbours are gone: 张三/138…/浙江, ①张三②. */
export const loose = /^(?:[\s:./_、。~①-⑳]|[-+](?!\d))+|[\s:/\-+_、。~①-⑳]+$/g

/** Cuts at line ends, commas, phone numbers and labels; Chinese also at spaces, which English names contain. */
export function cut(text: string): readonly Piece[] {
  const marked = text.replace(labelWithColon, '\n$&')
  const pieces: Piece[] = []
  let before = ''
  let label: LabelKind | null = null
  for (const run of marked.split(/([\n,，;；|【】\uE000]+)/)) {
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
      const value = (announced ? word.slice(announced[0].length) : word).replace(loose, '')
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
  return labelKinds.find((kind) => groups[kind] !== undefined) ?? null
}
