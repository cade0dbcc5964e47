import Database from 'better-sqlite3'

/** A comment as its journal has it. */
export type SavedComment = {
  readonly seq: number
  readonly platform: string
  readonly room: string
  readonly messageId: string
  readonly userId: string
  readonly userName: string
  readonly text: string
  readonly textLength: number
  readonly kind: string
  readonly sentAt: number | null
  readonly receivedAt: number
  readonly showId: string | null
  readonly onAirProductId: string | null
}

/** A show with what its comments are read by. */
export type SavedShow = {
  readonly id: string
  readonly title: string
  readonly state: 'live' | 'ended'
  readonly day: string
  readonly startedAt: number
  readonly endedAt: number | null
  readonly onAirProductId: string | null
  readonly bareNumbers: string
}

const inOneGo = 200
/** Comments looked for beyond the last one that anything is known of. */
const beyond = 20_000

const columns = `seq, platform, room, message_id AS messageId, user_id AS userId, user_name AS userName, text,
  text_length AS textLength, kind, sent_at AS sentAt, received_at AS receivedAt, show_id AS showId,
  on_air_product_id AS onAirProductId`

/** Reads out of a damaged data file what can still be read; pages that cannot are stepped over. */
export class Wreck {
  private readonly database: Database.Database

  /** @param path of a copy: opening a damaged file may change it */
  constructor(path: string) {
    this.database = new Database(path, { fileMustExist: true })
    // Without it SQLite takes some damage for a reason to answer nothing at all.
    this.database.pragma('writable_schema = ON')
  }

  /** The comments behind a place in the journal that can be read, oldest first. */
  *commentsAfter(seq: number): Generator<SavedComment> {
    const several = this.database.prepare<[number, number], SavedComment>(
      `SELECT ${columns} FROM comments WHERE seq > ? AND seq <= ? ORDER BY seq`,
    )
    const one = this.database.prepare<[number], SavedComment>(`SELECT ${columns} FROM comments WHERE seq = ?`)
    const last = this.lastSeq() ?? seq + beyond
    for (let from = seq; from < last; from += inOneGo) {
      const to = Math.min(last, from + inOneGo)
      const rows = readable(() => several.all(from, to))
      if (rows) yield* rows
      else
        for (let at = from + 1; at <= to; at++) {
          const row = readable(() => one.get(at))
          if (row) yield row
        }
    }
  }

  /** A show, or null where it cannot be read. */
  show(id: string): SavedShow | null {
    return (
      readable(() =>
        this.database
          .prepare<[string], SavedShow>(
            `SELECT id, title, state, day, started_at AS startedAt, ended_at AS endedAt,
               on_air_product_id AS onAirProductId, bare_numbers AS bareNumbers FROM shows WHERE id = ?`,
          )
          .get(id),
      ) ?? null
    )
  }

  close(): void {
    this.database.close()
  }

  private lastSeq(): number | null {
    const counted = readable(() =>
      this.database
        .prepare<[], { seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'comments'`)
        .get(),
    )
    const last = readable(() =>
      this.database.prepare<[], { seq: number | null }>('SELECT MAX(seq) AS seq FROM comments').get(),
    )
    const known = [counted?.seq, last?.seq].filter((seq) => typeof seq === 'number')
    return known.length > 0 ? Math.max(...known) : null
  }
}

/** What `read` gives, or null where the file does not give it. */
function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Database.SqliteError) return null
    throw error
  }
}
