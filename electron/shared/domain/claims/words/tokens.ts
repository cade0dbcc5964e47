import type { Sense } from '../catalogue'

/**
 * What a stretch of a comment is: a word's sense, a `gap` that ends a clause when `hard` (，。) and only may end
 * one otherwise (a space), or the multiplier of "x3" and "+3". `asks` marks a question mark. A number without
 * a value is an amount that must not be believed.
 */
export type Token =
  | Sense
  | { readonly kind: 'gap'; readonly hard: boolean; readonly asks: boolean }
  | { readonly kind: 'times'; readonly plus: boolean }

/** A token and the place in the text where it ends. */
export type Read = { readonly token: Token; readonly end: number }
