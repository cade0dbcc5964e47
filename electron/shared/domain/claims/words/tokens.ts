import type { Sense } from '../catalogue'

/**
 * What a stretch of a comment means: a word's sense, a `gap` that ends a clause when `hard` (，。) and only may end
 * one otherwise (a space), or the multiplier of "x3" and "+3". `asks` marks a question mark, and `phone` a telephone number. A number without
 * a value is an amount that must not be believed.
 */
export type Meaning =
  | Sense
  | { readonly kind: 'gap'; readonly hard: boolean; readonly asks: boolean; readonly phone?: true }
  | { readonly kind: 'times'; readonly plus: boolean }

/** Where something stands in the normalised comment; `end` is behind its last character. */
export type Place = { readonly start: number; readonly end: number }

/** A meaning in its place. */
export type Token = Meaning & Place

/** A meaning and the place in the text where it ends. */
export type Read = { readonly token: Meaning; readonly end: number }

/** The smallest place that holds both. */
export function hull(a: Place, b: Place): Place {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}
