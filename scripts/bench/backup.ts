import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openDesk, type Desk } from '../../electron/services/test-support/desk'
import { createCrew } from '../../electron/storage/backup/crew'
import { freshFolder } from '../../e2e/fixtures/folder'
import { buildWhenChanged } from '../build.mjs'
import { openForSale, orderOf } from '../faults/parts/disk/orders'
import { percentiles, timed, type BenchResult } from './measure'

/** Comments of shows before this one: they make the file as large as that of a shop after some years. */
const earlierComments = 400_000
/** Orders measured in each of the two, at least. */
const orders = 1_500
const ordersInOneGo = 60

/**
 * One order from its comment to its commit, while a backup of the whole file is being made and while none is, turn
 * about. The backup is the program's own, on its own thread.
 */
export default async function run(): Promise<BenchResult> {
  buildWhenChanged()
  const folder = freshFolder('bench-backup')
  const desk = openDesk(folder.path)
  const crew = createCrew(join(process.cwd(), 'out', 'main', 'data-worker.cjs'))
  const path = join(folder.path, 'fieldcast.db')
  try {
    openForSale(desk)
    fill(path)
    const bytes = statSync(path).size
    let number = 0
    const order = async () => await timed(async () => await take(desk, (number += 1)))
    for (let warm = 0; warm < 200; warm += 1) await order()

    const [during, without, tookMs]: [number[], number[], number[]] = [[], [], []]
    let backups = 0
    while (during.length < orders || without.length < orders) {
      for (let each = 0; each < ordersInOneGo; each += 1) without.push(await order())
      let running = true
      const began = performance.now()
      const name = `copy-${String(backups)}.db`
      const copying = crew
        .run('copy', { source: path, path: join(folder.path, 'backups', name) })
        .finally(() => {
          running = false
          tookMs.push(performance.now() - began)
        })
      while (isStill(() => running)) during.push(await order())
      const facts = await copying
      if (facts.comments < earlierComments) throw new Error('the backup is not whole')
      backups += 1
    }
    const taken = desk.store.comments.count(null) - earlierComments
    if (taken !== number) throw new Error(`${String(taken)} of ${String(number)} orders were kept`)
    return {
      ...{ name: 'backup', unit: 'ms per order', ours: percentiles(during), bare: percentiles(without) },
      ...{ ratioP99: percentiles(during).p99 / percentiles(without).p99, bytes, backups, ordersKept: taken },
      ...{ ordersDuring: during.length, ordersWithout: without.length, backupMs: percentiles(tookMs).p50 },
    }
  } finally {
    await crew.stop()
    desk.stopForGood()
    folder.remove()
  }
}

async function take(desk: Desk, number: number): Promise<void> {
  await desk.intake.take([orderOf(1, number).item])
  desk.intake.settle()
}

/** TypeScript holds a variable for what it was last set to here, and does not see the promise set it. */
function isStill(look: () => boolean): boolean {
  return look()
}

function fill(path: string): void {
  const database = new Database(path)
  database.pragma('busy_timeout = 5000')
  const insert = database.prepare(
    `INSERT INTO comments (platform, room, message_id, user_id, user_name, text, text_length, kind, received_at)
     VALUES ('earlier', '1', ?, ?, ?, '今天的玉米真甜，上次买的家里老人都说好吃', 20, 'comment', 1)`,
  )
  database.transaction(() => {
    for (let number = 0; number < earlierComments; number += 1)
      insert.run(`e-${String(number)}`, `u${String(number % 5_000)}`, `买家${String(number % 5_000)}`)
    // They were read long ago.
    database
      .prepare(
        `INSERT INTO meta (key, value) VALUES ('matched_to', ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      )
      .run(earlierComments)
  })()
  database.close()
}
