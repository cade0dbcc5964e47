import type { Reply } from './answers'
import type { Version } from './versions'

/** A request as the stand-in heard it. */
export type Heard = {
  readonly request: string
  readonly data: Readonly<Record<string, unknown>>
  /** Which connection it came on, from 1. */
  readonly connection: number
  readonly at: number
}

/** What the stand-in does with a request in place of answering it as OBS would. */
export type Doing =
  | Reply
  /** Done at once, answered so many ms later. */
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'never' }
  /** Ends the connection instead of an answer; 1006 without a word, as a crash does. */
  | { readonly kind: 'close'; readonly code: number }
  /** Sends this in place of an answer. */
  | { readonly kind: 'garbage'; readonly bytes: string }

/** How the stand-in behaves; may be changed at any time. */
export type Part = {
  version: Version
  /** null asks for none. */
  password: string | null
  /** Requests that this OBS does not have. */
  lacking: readonly string[]
  /** `silent` never says Hello, `deaf` never answers Identify, `garbage` says something else, `old` is obs-websocket 4. */
  greeting: 'hello' | 'silent' | 'deaf' | 'garbage' | 'old' | { readonly close: number }
  /** undefined leaves it to the plain OBS. */
  onRequest: (heard: Heard) => Doing | undefined
}
