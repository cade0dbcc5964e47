import type { Database } from 'better-sqlite3'
import type { Show, ShowSummary } from '@shared/contract/shows'
import type { ShowStore } from '../services/ports'

const show = `id, title, state, started_at AS startedAt, ended_at AS endedAt,
  on_air_product_id AS onAirProductId, last_on_air_product_id AS lastOnAirProductId,
  bare_numbers AS bareNumbers`

const summary = `SELECT ${show}, order_count AS orderCount, revenue_fen AS revenueFen,
    revenue_fen - baseline_fen AS upliftFen
  FROM shows JOIN show_figures ON show_id = id`

/** Shows with the figures of their orders. */
export function showStore(database: Database): ShowStore {
  const all = database.prepare<[], ShowSummary>(`${summary} ORDER BY seq DESC`)
  const byId = database.prepare<[string], ShowSummary>(`${summary} WHERE id = ?`)
  const live = database.prepare<[], Show>(`SELECT ${show} FROM shows WHERE state = 'live'`)
  // One show is live at a time and it is the newest, so the newest is the live one or the last that ended.
  const current = database.prepare<[], ShowSummary>(`${summary} ORDER BY seq DESC LIMIT 1`)
  const currentId = database.prepare<[], { id: string }>('SELECT id FROM shows ORDER BY seq DESC LIMIT 1')
  const day = database.prepare<[string], { day: string }>('SELECT day FROM shows WHERE id = ?')
  const start = database.prepare<[string, string, string, number]>(
    `INSERT INTO shows (id, title, state, day, started_at) VALUES (?, ?, 'live', ?, ?)`,
  )
  const end = database.prepare<[number, string]>(
    `UPDATE shows SET state = 'ended', ended_at = ?, on_air_product_id = NULL WHERE id = ?`,
  )
  const onAir = database.prepare<[{ id: string; productId: string | null }]>(
    `UPDATE shows SET on_air_product_id = :productId,
       last_on_air_product_id = coalesce(:productId, last_on_air_product_id) WHERE id = :id`,
  )
  const bareNumbers = database.prepare<[string, string]>('UPDATE shows SET bare_numbers = ? WHERE id = ?')
  const bareNumbersOf = database.prepare<[string], { value: Show['bareNumbers'] }>(
    'SELECT bare_numbers AS value FROM shows WHERE id = ?',
  )
  return {
    list: () => all.all(),
    get: (id) => byId.get(id) ?? null,
    live: () => live.get() ?? null,
    current: () => current.get() ?? null,
    currentId: () => currentId.get()?.id ?? null,
    day(id) {
      const row = day.get(id)
      if (!row) throw new Error(`no show ${id}`)
      return row.day
    },
    start: (one) => void start.run(one.id, one.title, one.day, one.at),
    end: (id, at) => void end.run(at, id),
    setOnAir: (id, productId) => void onAir.run({ id, productId }),
    bareNumbers: (id) => bareNumbersOf.get(id)?.value ?? 'off',
    setBareNumbers: (id, value) => void bareNumbers.run(value, id),
  }
}
