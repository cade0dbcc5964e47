import Database from 'better-sqlite3'
import type { SavedComment, Wreck } from './salvage'

/**
 * Writes the comments of a wreck that are newer than the restored file into its journal again, with the shows they came
 * in, so that they are read and their claims wait in the tray. Answers how many there are.
 */
export function replayComments(wreck: Wreck, restored: Database.Database): number {
  return restored.transaction(() => {
    const target = new Target(restored)
    let replayed = 0
    for (const comment of wreck.commentsAfter(target.lastSeq())) {
      const showId = comment.showId === null ? null : target.showFor(comment.showId, wreck)
      if (target.append({ ...comment, showId })) replayed += 1
    }
    // What was decided since is gone: the host decides again, and nothing is sold by itself before that.
    if (replayed > 0) target.stopAcceptingByItself()
    return replayed
  })()
}

class Target {
  private readonly insert: Database.Statement<[SavedComment]>
  private readonly shows = new Map<string, string | null>()

  constructor(private readonly database: Database.Database) {
    this.insert = database.prepare(
      `INSERT INTO comments (seq, platform, room, message_id, user_id, user_name, text, text_length, kind, sent_at,
         received_at, show_id, on_air_product_id)
       VALUES (@seq, @platform, @room, @messageId, @userId, @userName, @text, @textLength, @kind, @sentAt,
         @receivedAt, @showId, (SELECT id FROM products WHERE id = @onAirProductId))
       ON CONFLICT DO NOTHING`,
    )
  }

  lastSeq(): number {
    const row = this.database
      .prepare<[], { seq: number | null }>('SELECT MAX(seq) AS seq FROM comments')
      .get()
    return row?.seq ?? 0
  }

  append(comment: SavedComment): boolean {
    try {
      return this.insert.run(comment).changes === 1
    } catch (error) {
      // A row that came out of the wreck mangled is not worth the others.
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false
      throw error
    }
  }

  /** The show of that id, brought over where the restored file does not have it; null where that cannot be done. */
  showFor(id: string, wreck: Wreck): string | null {
    const known = this.shows.get(id)
    if (known !== undefined) return known
    const found = this.has(id) || this.bringOver(id, wreck) ? id : null
    this.shows.set(id, found)
    return found
  }

  stopAcceptingByItself(): void {
    this.database
      .prepare(
        `INSERT INTO settings (key, value) VALUES ('acceptCertainClaims', 'false')
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      )
      .run()
  }

  private has(id: string): boolean {
    return this.database.prepare('SELECT 1 FROM shows WHERE id = ?').get(id) !== undefined
  }

  private bringOver(id: string, wreck: Wreck): boolean {
    const show = wreck.show(id)
    if (!show) return false
    try {
      // One show is live at a time: the one that was live at the backup had ended when this one began.
      this.database
        .prepare<[number]>(
          `UPDATE shows SET state = 'ended', ended_at = MAX(started_at, ?), on_air_product_id = NULL
           WHERE state = 'live'`,
        )
        .run(show.startedAt)
      this.database
        .prepare(
          `INSERT INTO shows (id, title, state, day, started_at, ended_at, on_air_product_id, bare_numbers)
           VALUES (@id, @title, @state, @day, @startedAt, @endedAt,
             (SELECT id FROM products WHERE id = @onAirProductId AND @state = 'live'), @bareNumbers)`,
        )
        .run(show)
      return true
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false
      throw error
    }
  }
}
