import { join } from 'node:path'
import { freshFolder } from '../../e2e/fixtures/folder'
import { startAsked } from './desk/ask'
import { wrongInBooks } from './desk/books'
import { bundled } from './desk/bundle'
import type { Count } from './parts/count'

/** Two desks, each a process with a connection of its own, ask for the last unit at the same moment: it is sold once. */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const shop = freshFolder('faults-last-unit')
  const racer = await bundled('racer')
  const path = join(shop.path, 'fieldcast.db')
  const count = { lost: 0, doubled: 0, wrong: 0 }
  const first = await startAsked(racer, path)
  const second = await startAsked(racer, path)
  let tried = 0
  const wins = [0, 0]
  try {
    for (; tried < times; tried += 1) {
      await first.ask('more')
      // Told in turns first: the one that is told second has the longer way.
      const turn = tried % 2
      const asked = turn === 0 ? [first, second] : [second, first]
      const answers = await Promise.all(asked.map((desk) => desk.ask(String(tried))))
      const sold = answers.filter((answer) => answer === 'sold').length
      if (sold > 1) count.doubled += 1
      if (sold < 1) count.lost += 1
      const winner = (answers.indexOf('sold') + turn) % 2
      wins[winner] = (wins[winner] ?? 0) + 1
    }
  } finally {
    first.stop()
    second.stop()
  }
  for (const what of wrongInBooks(path, true)) {
    count.wrong += 1
    console.error(what)
  }
  // A race that one side always wins was none.
  console.log(
    `${String(tried)} races, won by one ${String(wins[0])} times and by the other ${String(wins[1])}`,
  )
  if (Math.min(...wins) * 20 < tried) throw new Error('the two did not race')
  shop.remove()
  return { tried, ...count }
}
