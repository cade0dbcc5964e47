import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { freshFolder } from '../../e2e/fixtures/folder'
import { actionsIn, typedOrders, wrongInBooks } from './desk/books'
import { bundled } from './desk/bundle'
import { seeded } from './desk/seeded'
import type { Count } from './parts/count'

/** Round N of every run does the same as round N of every other; a failing round is tried again by its number. */
const firstSeed = Number(process.env['FIELDCAST_SEED'] ?? 1)

/**
 * Kills the services, without a window, at seeded moments while a host works through orders. What was acknowledged must
 * be there once, and the books must agree, after each kill.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const shop = freshFolder('faults-desk-kill')
  const worker = await bundled('worker')
  const path = join(shop.path, 'fieldcast.db')
  const count = { lost: 0, doubled: 0, wrong: 0 }
  const tell = (kind: keyof Count, what: string) => {
    count[kind] += 1
    if (count[kind] <= 5) console.error(`${kind}: ${what}`)
  }
  const acknowledged = new Set<string>()
  let [tried, next, done] = [0, 1, 0]
  try {
    for (let round = 0; tried < times && round < 2 * times; round += 1) {
      const seed = firstSeed + round
      const said = await workUntilKilled(worker, [path, String(seed), String(next)], seed)
      if (!said.killed) throw new Error(`the desk ended by itself, seed ${String(seed)}`)
      if (said.lines.length > 0) tried += 1
      for (const line of said.lines) {
        const [note = '+', place] = line.split(' ')
        if (note !== '+') acknowledged.add(note)
        done = Number(place)
      }
      next += 1_000
      for (const what of wrongInBooks(path, false)) tell('wrong', `seed ${String(seed)}: ${what}`)
      const kept = actionsIn(path)
      if (kept < done) tell('lost', `seed ${String(seed)}: ${String(done - kept)} actions are missing`)
      done = kept
    }
    const typed = typedOrders(path)
    for (const note of acknowledged)
      if (!typed.has(note)) tell('lost', `order ${note} was acknowledged and is not there`)
    for (const [note, orders] of typed)
      if (orders > 1) tell('doubled', `order ${note} is there ${String(orders)} times`)
    for (const what of wrongInBooks(path, true)) tell('wrong', what)
    console.log(`${String(typed.size)} orders, ${String(done)} actions, ${String(tried)} kills`)
    return { tried, ...count }
  } finally {
    shop.remove()
  }
}

/** Lets the desk work and kills it at a moment of the seed; the lines it acknowledged. */
async function workUntilKilled(
  worker: string,
  args: readonly string[],
  seed: number,
): Promise<{ lines: string[]; killed: boolean }> {
  const desk = spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const ended = once(desk, 'close')
  // After so many microseconds of work, so that every step of a transaction is met sooner or later.
  const moment = seeded(seed * 7919).between(0, 400_000) / 1_000
  for await (const line of createInterface({ input: desk.stdout })) {
    if (line === 'ready') setTimeout(() => desk.kill('SIGKILL'), moment)
    else lines.push(line)
  }
  await ended
  return { lines, killed: desk.signalCode === 'SIGKILL' }
}
