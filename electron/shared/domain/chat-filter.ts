/** What is known of a comment that decides whether it is shown. */
type Shown = {
  readonly platform: string
  readonly kind: string
  readonly userId: string
  readonly userName: string
  readonly text: string
}

/** Which comments are wanted; what claims ask of them is known elsewhere. */
export type CommentFilter = {
  /** Words in the name or the text; empty for all. */
  readonly text: string
  readonly platform: string | null
  readonly kind: string | null
  readonly user: { readonly platform: string; readonly userId: string } | null
}

/** Words and people that the host does not want to see. */
export type MuteList = {
  readonly words: readonly string[]
  readonly users: readonly { readonly platform: string; readonly userId: string }[]
}

/** As it is compared: full-width and half-width, large and small letters are the same. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** A test of comments against a filter, made once for many. */
export function filterTest({ text, platform, kind, user }: CommentFilter): (comment: Shown) => boolean {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (comment) => {
    if (platform !== null && comment.platform !== platform) return false
    if (kind !== null && comment.kind !== kind) return false
    if (user !== null && (comment.userId !== user.userId || comment.platform !== user.platform)) return false
    if (words.length === 0) return true
    const said = plain(`${comment.userName} ${comment.text}`)
    return words.every((word) => said.includes(word))
  }
}

/** A test of comments against the mute list, made once for many. */
export function muteTest({ words, users }: MuteList): (comment: Shown) => boolean {
  const muted = words.map(plain).filter((word) => word !== '')
  const people = new Set(users.map(({ platform, userId }) => JSON.stringify([platform, userId])))
  if (muted.length === 0 && people.size === 0) return () => false
  return ({ platform, userId, text }) => {
    if (people.size > 0 && people.has(JSON.stringify([platform, userId]))) return true
    if (muted.length === 0) return false
    const said = plain(text)
    return muted.some((word) => said.includes(word))
  }
}
