import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freshFolder } from '../../e2e/fixtures/folder'
import { startAsked } from './desk/ask'
import { wrongInBooks } from './desk/books'
import { bundled } from './desk/bundle'
import type { Count } from './parts/count'

/** Debian's package faketime; the clock it shows follows a file, and time that goes by is left alone. */
const faketime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1'
/** What the clock is set to, one after the other: a day on, back, a summer time, a battery that was empty. */
const settings = ['+1d', '+0', '-1d', '+0', '+1h', '+0', '-3650d', '+0']
/** Orders have to be paid within two minutes; nobody pays. */
const deadlineMs = 120_000

type Order = { readonly number: string; readonly state: string; readonly note: string }

/**
 * Sets the clock while orders wait for their payment: each is let go once its two minutes have really gone by, not before
 * and not much later, and order numbers run on. Takes about three minutes.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  if (!existsSync(faketime)) throw new Error('apt-get install faketime')
  const shop = freshFolder('faults-clock')
  const payer = await bundled('payer')
  const path = join(shop.path, 'fieldcast.db')
  const clock = join(shop.path, 'clock')
  writeFileSync(clock, '+0')
  const desk = await startAsked(payer, path, {
    LD_PRELOAD: faketime,
    DONT_FAKE_MONOTONIC: '1',
    FAKETIME_NO_CACHE: '1',
    FAKETIME_TIMESTAMP_FILE: clock,
  })
  const count = { lost: 0, doubled: 0, wrong: 0 }
  const tell = (kind: keyof Count, what: string) => {
    count[kind] += 1
    console.error(`${kind}: ${what}`)
  }
  const typedAt = new Map<string, number>()
  const type = async (note: string) => {
    await desk.ask(note)
    typedAt.set(note, performance.now())
  }
  const look = async (): Promise<readonly Order[]> => JSON.parse(await desk.ask('state')) as Order[]
  let tried = 0
  try {
    const began = performance.now()
    while (tried < times || performance.now() - began < deadlineMs + 30_000) {
      if (tried < times) {
        await type(`order ${String(tried)}`)
        writeFileSync(clock, settings[tried % settings.length] ?? '+0')
        tried += 1
      }
      await pause(Math.min(5_000, (deadlineMs - 20_000) / times))
      for (const { state, note } of await look()) {
        const waited = performance.now() - (typedAt.get(note) ?? 0)
        if (state === 'cancelled' && waited < deadlineMs - 1_000)
          tell('wrong', `${note} was let go after ${String(Math.round(waited / 1_000))} s`)
        if (state === 'claimed' && waited > deadlineMs + 25_000)
          tell('wrong', `${note} still holds its stock after ${String(Math.round(waited / 1_000))} s`)
      }
    }
    const numbers = (await look()).map(({ number }) => Number(number.slice(-4)))
    if (new Set(numbers).size < numbers.length) tell('doubled', 'an order number is there twice')
    if (Math.max(...numbers) !== numbers.length) tell('lost', 'order numbers have a gap')
    if (numbers.length !== typedAt.size) tell('lost', 'orders are missing')
    for (const what of wrongInBooks(path, true)) tell('wrong', what)
    return { tried, ...count }
  } finally {
    desk.stop()
    shop.remove()
  }
}
