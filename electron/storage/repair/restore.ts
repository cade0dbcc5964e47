import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ShopFacts } from '@shared/contract/backups'
import { momentName } from '@shared/domain/backups/backup-name'
import { flushFolder, writeForGood } from '../backup/durable'
import { keepFacts } from '../backup/folder'
import { incomingDatabase, type ShopPlaces } from '../backup/places'
import { setAside } from './prepare'

/** What was restored: the moment of the copy, and how many comments came in after it and were put back. */
export type Restored = { readonly from: number; readonly comments: number }

/** The wish that what was prepared takes the data file's place; facts of the present one where it is whole. */
type Intent = Restored & { readonly aside: string; readonly facts: ShopFacts | null }

/** Writes the wish down; it is carried out when the shop is opened next, and again where that was broken off. */
export function intendRestore(
  places: ShopPlaces,
  restored: Restored,
  facts: ShopFacts | null,
  at: number,
): void {
  const intent: Intent = { ...restored, aside: freeName(places, at), facts }
  writeForGood(places.intent, JSON.stringify(intent))
}

/**
 * Carries out a restore that was wished, before anything opens the data file: sets the present one aside and puts the
 * prepared one in its place. Each step can be broken off and done again. Null when none was wished.
 */
export function carryOutRestore(places: ShopPlaces): Restored | null {
  const intent = readIntent(places)
  if (!intent) {
    // Prepared and never wished for, as when the program was killed in between.
    rmSync(places.incoming, { recursive: true, force: true })
    return null
  }
  const prepared = incomingDatabase(places)
  // Still there: whatever lies in the data file's place is the old one, or a part of it.
  if (existsSync(prepared)) {
    const folder = setAside(places, intent.aside)
    if (intent.facts) keepFacts(join(folder, 'fieldcast.db'), intent.facts)
    bringPhotos(places)
    flushFolder(dirname(places.database))
    renameSync(prepared, places.database)
    flushFolder(dirname(places.database))
  }
  rmSync(places.intent, { force: true })
  rmSync(places.incoming, { recursive: true, force: true })
  return { from: intent.from, comments: intent.comments }
}

/** Photos are named by their content: those of both shops can lie in one folder. */
function bringPhotos(places: ShopPlaces): void {
  const from = join(places.incoming, 'photos')
  if (!existsSync(from)) return
  mkdirSync(places.photos, { recursive: true })
  for (const name of readdirSync(from)) renameSync(join(from, name), join(places.photos, name))
}

/** Two restores in one second: the seconds go on until one is free. */
function freeName(places: ShopPlaces, at: number): string {
  const name = momentName(at)
  return existsSync(join(places.setAside, name)) ? freeName(places, at + 1000) : name
}

function readIntent(places: ShopPlaces): Intent | null {
  if (!existsSync(places.intent)) return null
  const read = parsed(readFileSync(places.intent, 'utf8'))
  if (typeof read !== 'object' || read === null) return null
  const { from, comments, aside, facts }: Record<string, unknown> = { ...read }
  if (typeof from !== 'number' || typeof comments !== 'number') return null
  if (typeof aside !== 'string' || !/^\d{8}-\d{6}$/.test(aside)) return null
  return { from, comments, aside, facts: ShopFacts.safeParse(facts).data ?? null }
}

/** A wish that cannot be read is none: the present file stays. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
