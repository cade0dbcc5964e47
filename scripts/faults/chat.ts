import Database from 'better-sqlite3'
import { join } from 'node:path'
import { freshFolder } from '../../e2e/fixtures/folder'
import { say, type Ingest } from '../../e2e/pages/ingest'
import type { Count } from './parts/count'
import { openDesk, startShow, type Desk, type Ware } from './parts/desk'
import { batchSize, hostileText, longFrom, someAgain } from './parts/hostile'
import { until } from './parts/until'

const wares: readonly Ware[] = [{ code: '1', name: '甜玉米', unit: '箱', stock: 1_000_000, scene: null }]
const million = 1_000_000
const atOnce = 400
const lanes = 3

/**
 * A million hostile comments into the real program, which is killed so many times in between; what was not
 * acknowledged, and some that was, is said again. Counted from the data file: every one is there once, letter for
 * letter, none made an order, and the window stayed what it is. `--times` is how often it is killed.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const shop = freshFolder('faults-chat')
  const nowhere = freshFolder('faults-nowhere')
  const environment = { XDG_CONFIG_HOME: nowhere.path, HOME: nowhere.path }
  const wrongWindow: string[] = []
  let tried = 0
  try {
    let desk = await openDesk(shop.path, environment)
    await startShow(desk, wares)
    const acknowledged = new Uint8Array(million)
    let next = 0
    for (let part = 0; part <= times; part += 1) {
      const end = Math.floor((million * (part + 1)) / (times + 1))
      const numbers = [...unacknowledged(acknowledged, next), ...someAgain(next, 200), ...range(next, end)]
      next = end
      const { program, ingest } = desk
      const last = part === times
      const flow = await pour(ingest, numbers, acknowledged, last ? null : () => program.kill())
      if (flow === 'broken') tried += 1
      console.log(`${String(next)} said, killed ${String(tried)} times`)
      if (!last) desk = await openDesk(shop.path, environment)
    }
    await until(() => unread(shop.path) === 0, 300_000)
    wrongWindow.push(...(await strangeInWindow(desk)))
    await desk.program.close()
    const count = countHostile(shop.path, wrongWindow)
    console.log(`${String(million)} hostile comments, ${String(tried)} kills: ${JSON.stringify(count)}`)
    return { tried, ...count }
  } finally {
    shop.remove()
    nowhere.remove()
  }
}

function body(number: number) {
  const text = hostileText(number)
  return {
    platform: 'douyin',
    room: '1',
    id: `h-${number}`,
    userId: `u${number % 997}`,
    user: text.slice(0, 60),
    text,
  }
}

/** Says them in a few lanes; with `kill`, the program is killed in the middle and the rest goes unsaid. */
async function pour(
  ingest: Ingest,
  numbers: readonly number[],
  acknowledged: Uint8Array,
  kill: (() => Promise<void>) | null,
): Promise<'whole' | 'broken'> {
  let next = 0
  let unanswered = 0
  let killed = false
  const lane = async () => {
    while (next < numbers.length && unanswered === 0) {
      const batch = numbers.slice(next, next + batchSize(numbers, next, atOnce))
      next += batch.length
      if (kill && !killed && next > numbers.length / 2) {
        killed = true
        void kill()
      }
      const answer = await say(ingest, batch.map(body)).catch(() => null)
      if (answer?.status === 200) for (const number of batch) acknowledged[number] = 1
      else if (kill) unanswered += batch.length
      else throw new Error(`the ingest answered ${String(answer?.status)}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  await kill?.()
  return unanswered > 0 ? 'broken' : 'whole'
}

const range = (from: number, end: number) => Array.from({ length: end - from }, (_, index) => from + index)

function unacknowledged(acknowledged: Uint8Array, end: number): number[] {
  const numbers: number[] = []
  for (let number = 0; number < end; number += 1) if (acknowledged[number] === 0) numbers.push(number)
  return numbers
}

const unread = (shop: string): number => {
  const database = new Database(join(shop, 'fieldcast.db'), { readonly: true })
  try {
    const row = database
      .prepare<[], { count: number }>(
        `SELECT COUNT (*) AS count FROM comments WHERE seq > (SELECT value FROM meta WHERE key = 'matched_to')`,
      )
      .get()
    return row?.count ?? 0
  } finally {
    database.close()
  }
}

/** What a hostile comment may have done to the window. */
async function strangeInWindow({ program }: Desk): Promise<string[]> {
  const strange = program.complaints.map((complaint) => `the console says ${complaint.slice(0, 200)}`)
  const title = await program.window.title()
  if (/owned/.test(title)) strange.push(`the title is ${title}`)
  const found = await program.window.evaluate(() => ({
    address: location.href,
    markup: document.querySelectorAll('[data-testid=comment] :is(script, img, iframe, svg[onload], b)')
      .length,
    polluted: 'polluted' in {},
  }))
  if (!found.address.startsWith('fieldcast://app/')) strange.push(`the window is at ${found.address}`)
  if (found.markup > 0) strange.push(`${String(found.markup)} elements came out of comments`)
  if (found.polluted) strange.push('Object was polluted')
  return strange
}

function countHostile(shop: string, wrongWindow: readonly string[]): Count {
  const database = new Database(join(shop, 'fieldcast.db'), { readonly: true })
  const count = { lost: 0, doubled: 0, wrong: wrongWindow.length }
  for (const what of wrongWindow) console.error(`wrong: ${what}`)
  try {
    const times = new Uint8Array(million)
    let long = 0
    const rows = database.prepare<[], { id: string; text: string }>(
      'SELECT message_id AS id, text FROM comments',
    )
    for (const { id, text } of rows.iterate()) {
      const number = Number(id.slice(2))
      times[number] = (times[number] ?? 0) + 1
      if (text.length >= longFrom) long += 1
      if (text !== hostileText(number)) {
        count.wrong += 1
        if (count.wrong <= 5) console.error(`wrong: comment ${id} is not what was said`)
      }
    }
    for (const seen of times) {
      if (seen === 0) count.lost += 1
      if (seen > 1) count.doubled += 1
    }
    if (long !== million / 5_000) {
      count.wrong += 1
      console.error(`wrong: ${long} comments are a megabyte long`)
    }
    const bought = database
      .prepare<[], { text: string }>(
        `SELECT substr (text, 1, 80) AS text FROM claims JOIN comments ON comments.seq = comment_seq
         WHERE state = 'accepted'`,
      )
      .all()
    count.wrong += bought.length
    for (const { text } of bought.slice(0, 5)) console.error(`wrong: an order was made of ${text}`)
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') count.wrong += 1
  } finally {
    database.close()
  }
  return count
}
