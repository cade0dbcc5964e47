/**
 * How much a buying word needs before it asks for something. 要 may stand alone for the product on air;
 * 买 needs a product; 来 and 拿 need a quantity, since they are also to come and to hold.
 */
export type VerbNeeds = 'nothing' | 'product' | 'quantity'

/**
 * Words without further detail. `filler` says nothing; `praise` is talk about the goods; `service` is delivery
 * and payment; `past` an earlier purchase; `spoiler` something that makes any order in the comment doubtful
 * (complaints, haggling, conditions, either-or, fewer); `details` starts an address; `other` is a longer word
 * listed only so that a shorter one inside it is not believed (加油 holds no oil). `of` and `done` turn a buying
 * word into talk of an earlier purchase: 我买的2箱, 我要了2箱.
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

/** What a word does in a comment, apart from products, units and numbers in digits. */
export type Word =
  | { readonly kind: 'verb'; readonly needs: VerbNeeds; readonly additive: boolean }
  | { readonly kind: 'cancel'; readonly plain: boolean }
  | { readonly kind: 'joiner'; readonly stock: boolean }
  | { readonly kind: 'question'; readonly service: boolean }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: SimpleKind }
