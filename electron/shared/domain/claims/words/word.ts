/**
 * How much a buying word needs before it asks for something. 要 may stand alone for the product on air;
 * 买 needs a product; 来 and 拿 need a quantity, since they are also to come and to hold.
 */
export type VerbNeeds = 'nothing' | 'product' | 'quantity'

/**
 * Words without further detail. `filler` says nothing; `praise` is talk about the goods and the show, and `wish` such talk as goes with
 * an order (要大的); `service` is delivery
 * and payment, and `send` where to; `past` an earlier purchase; `spoiler` something that makes any order in the comment doubtful
 * (complaints, haggling, conditions, either-or, fewer); `details` starts an address; `other` is a longer word
 * listed only so that a shorter one inside it is not believed (加油 holds no oil). `of` and `done` turn a buying
 * word into talk of an earlier purchase: 我买的2箱, 我要了2箱. `self` is who speaks, `person` one of the family, of
 * whom or for whom they may speak. `correction` takes back what was said, `apology` only where something was;
 * `is`, `not`
 * and `nay` belong to one, or are unknown words (是三盒, 3斤 不是 5斤). `this` points at a product
 * that follows it (这玉米), `slip` is the order
 * that a cancel or change is about, `only` asks where an amount follows (只要一箱, not 只要25), and so does `support`, which is praise elsewhere; `sold` asks before what it asks for, and tells behind it; `meal`
 * is who the goods are for (给孩子吃); `more` asks on top
 * (2 more jars), and
 * `please` asks where it follows an amount.
 */
export type SimpleKind =
  | 'other'
  | 'filler'
  | 'praise'
  | 'service'
  | 'past'
  | 'time'
  | 'details'
  | 'spoiler'
  | 'article'
  | 'change'
  | 'each'
  | 'of'
  | 'done'
  | 'self'
  | 'person'
  | 'correction'
  | 'apology'
  | 'is'
  | 'not'
  | 'more'
  | 'slip'
  | 'nay'
  | 'this'
  | 'wish'
  | 'send'
  | 'only'
  | 'support'
  | 'sold'
  | 'meal'
  | 'please'

/** What a word does in a comment, apart from products, units and numbers in digits. */
export type Word =
  | {
      readonly kind: 'verb'
      readonly needs: VerbNeeds
      readonly additive: boolean
      readonly own: boolean
      readonly polite: boolean
    }
  | { readonly kind: 'cancel'; readonly plain: boolean }
  | { readonly kind: 'joiner'; readonly stock: boolean }
  | { readonly kind: 'question'; readonly service: boolean }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: SimpleKind }
