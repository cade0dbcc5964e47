import type { Held } from './held'

// A place is one scene collection of one OBS: microphones are muted there, and nowhere else can they be opened.

/** What a panic did, wherever the host went meanwhile. */
export type PanicRecord = {
  /** The panic that lasts; null after the way back. */
  readonly lasting: {
    readonly since: number
    /** Where the picture was switched. */
    readonly place: string
    readonly scene: string | null
    readonly backTo: string | null
  } | null
  /** The microphones muted by it, by place; after the way back those that are owed elsewhere. */
  readonly muted: Readonly<Record<string, readonly string[]>>
}

export const noPanic: PanicRecord = { lasting: null, muted: {} }

/** What is held in one place. */
export function heldAt({ lasting, muted }: PanicRecord, place: string): Held {
  const here = lasting?.place === place ? lasting : null
  return { scene: here?.scene ?? null, backTo: here?.backTo ?? null, muted: muted[place] ?? [] }
}

/** The record after what is held in one place has changed. */
export function withHeldAt(record: PanicRecord, place: string, held: Held): PanicRecord {
  const elsewhere = Object.fromEntries(Object.entries(record.muted).filter(([at]) => at !== place))
  const { lasting } = record
  return {
    lasting: lasting?.place === place ? { ...lasting, scene: held.scene, backTo: held.backTo } : lasting,
    muted: held.muted.length === 0 ? elsewhere : { ...elsewhere, [place]: held.muted },
  }
}

/**
 * A record kept over the end of the program, beside the OBS it meets: a microphone that is open was opened by the host,
 * and a panic of which nothing is left is over.
 */
export function stillStanding(
  record: PanicRecord,
  place: string,
  now: { readonly program: string; readonly muted: readonly string[] },
): PanicRecord {
  const held = heldAt(record, place)
  const muted = held.muted.filter((name) => now.muted.includes(name))
  const next = withHeldAt(record, place, { ...held, muted })
  const over = record.lasting?.place === place && muted.length === 0 && held.scene !== now.program
  return over ? { ...next, lasting: null } : next
}
