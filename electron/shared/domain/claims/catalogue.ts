import { buildDictionary } from './words/dictionary'
import type { Dictionary } from './words/dictionary'
import { grammarWords } from './words/lexicon'
import type { Word } from './words/word'
import { normaliseWord } from './words/normalise'
import type { CatalogueEntry } from './types'
import { bySound } from './words/sounds'
import { knownUnits, spellingsOf } from './words/units'
import type { Unit } from './words/units'

/** A product as the grammar needs it; `units` leads from each spelling to the word that the catalogue lists. */
export type Product = {
  readonly productId: string
  readonly units: ReadonlyMap<string, string>
  /** What a quantity without a unit counts: whole things (箱), an amount (斤), or, with several units, unclear. */
  readonly counted: 'whole' | 'amount' | 'unclear'
}

/** Words that name products: several products where a word is shared, and then it names none for sure. */
export type ProductSense = {
  readonly kind: 'product'
  readonly products: readonly Product[]
  readonly code: boolean
  /** One character only, as 油: believed only beside a quantity or a buying word. */
  readonly weak: boolean
  /** The one product whose keyword this is. */
  readonly keyword: Product | null
}

/** What a dictionary word can be. */
export type Sense = Word | ProductSense | { readonly kind: 'unit'; readonly unit: Unit }

/** A compiled, immutable catalogue; build it once for a show with compileCatalogue. */
export type Catalogue = {
  readonly products: ReadonlyMap<string, Product>
  readonly codes: ReadonlyMap<string, ProductSense>
  readonly dictionary: Dictionary<Sense>
  readonly productWords: Dictionary<Sense>
  /** From a name as it sounds to the name, for slips of input methods: 花声油. */
  readonly soundsOfGoods: Dictionary<string>
}

const DIGITS_ONLY = /^\d+$/u
const LATIN_WORD = /[a-z]{3}$/u

/** Compiles a show's products into look-up tables; a product needs a code or a name to be found. */
export function compileCatalogue(entries: readonly CatalogueEntry[]): Catalogue {
  const products = new Map<string, Product>()
  const named = new Map<string, ProductSense>()
  const codes = new Map<string, ProductSense>()
  const sold = new Map<string, Unit>()
  const keywords = new Map<string, Product | null>()

  const units = knownUnits()
  for (const entry of entries) {
    const product = toProduct(entry, units)
    products.set(entry.productId, product)
    for (const word of product.units.keys()) sold.set(word, { word, class: 'measure' })
    const code = normaliseWord(entry.code).replace(/号(链接)?$/u, '')
    if (code !== '') claimWord(codes, code, product, true)
    if (code !== '' && !DIGITS_ONLY.test(code)) claimWord(named, code, product, true)
    for (const word of wordsOf(entry)) claimWord(named, word, product, false)
    const keyword = normaliseWord(entry.keyword ?? '')
    if (keyword !== '' && !DIGITS_ONLY.test(keyword))
      keywords.set(keyword, keywords.has(keyword) ? null : product)
  }
  // A keyword names its product in other talk too; one that two products share is not listened to.
  for (const [word, product] of keywords) {
    if (product) claimWord(named, word, product, false)
    const sense = named.get(word)
    if (product && sense) named.set(word, { ...sense, keyword: product })
  }
  // 01 answers to "1号" as well, unless another product is number 1.
  const shortened = new Map<string, ProductSense>()
  for (const [code, sense] of codes) {
    const short = code.replace(/^0+(?=\d+$)/u, '')
    if (!codes.has(short)) for (const product of sense.products) claimWord(shortened, short, product, true)
  }
  for (const [code, sense] of shortened) codes.set(code, sense)

  const words = new Map<string, Sense>(grammarWords())
  for (const [word, unit] of sold) words.set(word, { kind: 'unit', unit })
  for (const unit of units) {
    // A price word that some product is counted in (豆腐3块) stops being a price in this show.
    const counted = sold.has(unit.word) && (unit.class === 'odd' || unit.class === 'price')
    words.set(unit.word, { kind: 'unit', unit: counted ? { word: unit.word, class: 'measure' } : unit })
  }
  for (const [word, sense] of named) words.set(word, sense)
  return {
    products,
    codes,
    dictionary: buildDictionary(words),
    productWords: buildDictionary<Sense>(named),
    soundsOfGoods: buildDictionary(soundsOf(named)),
  }
}

const HAN_WORD = /^\p{Script=Han}{2,}$/u

// A sound that two products share names neither.
function soundsOf(named: ReadonlyMap<string, ProductSense>): ReadonlyMap<string, string> {
  const sounds = new Map<string, string>()
  const shared = new Set<string>()
  for (const word of named.keys()) {
    if (!HAN_WORD.test(word)) continue
    const sound = bySound(word)
    if (sounds.has(sound)) shared.add(sound)
    sounds.set(sound, word)
  }
  for (const sound of shared) sounds.delete(sound)
  return sounds
}

function toProduct(entry: CatalogueEntry, allUnits: readonly Unit[]): Product {
  const units = new Map<string, string>()
  for (const unit of entry.units) {
    const [own, ...others] = spellingsOf(normaliseWord(unit))
    if (own === undefined || own === '') continue
    units.set(own, unit)
    for (const other of others) if (!units.has(other)) units.set(other, unit)
  }
  const { salesUnit } = entry
  const sold = salesUnit === undefined ? units : new Set(spellingsOf(normaliseWord(salesUnit)))
  const known = allUnits.find((unit) => sold.has(unit.word))
  const whole = known !== undefined && known.class !== 'measure'
  return {
    productId: entry.productId,
    units,
    counted: entry.units.length > 1 && salesUnit === undefined ? 'unclear' : whole ? 'whole' : 'amount',
  }
}

function wordsOf(entry: CatalogueEntry): ReadonlySet<string> {
  const words = new Set<string>()
  for (const raw of [entry.name, ...entry.aliases]) {
    const word = normaliseWord(raw)
    // A bare number names nothing: it would turn every quantity into a product.
    if (word === '' || DIGITS_ONLY.test(word)) continue
    words.add(word)
    if (LATIN_WORD.test(word)) {
      words.add(`${word}s`).add(`${word}es`)
      // A catalogue's eggs are bought as "1 egg" too.
      if (/[^s]s$/u.test(word)) words.add(word.slice(0, -1))
    } else words.add(word.replaceAll(' ', ''))
  }
  return words
}

function claimWord(into: Map<string, ProductSense>, word: string, product: Product, code: boolean): void {
  const known = into.get(word)
  if (known?.products.some((other) => other.productId === product.productId)) return
  into.set(word, {
    kind: 'product',
    products: known ? [...known.products, product] : [product],
    code: code || (known?.code ?? false),
    weak: word.length === 1 && !DIGITS_ONLY.test(word),
    keyword: known?.keyword ?? null,
  })
}
