import { askDataFile } from '../../e2e/fixtures/journal'
import { freshFolder } from '../../e2e/fixtures/folder'
import { countFaults, type Count } from './parts/count'
import { openDesk, startShow, type Ware } from './parts/desk'
import { Traffic } from './parts/traffic'
import { someMoment, until } from './parts/until'

// Two that last, and two that many want the last of.
const wares: readonly Ware[] = [
  { code: '1', name: '甜玉米', unit: '箱', stock: 1_000_000, scene: null },
  { code: '2', name: '红富士苹果', unit: '斤', stock: 1_000_000, scene: null },
  { code: '3', name: '槐花蜜', unit: '瓶', stock: 41, scene: null },
  { code: '4', name: '沂蒙小米', unit: '斤', stock: 997, scene: null },
]

/** Kills Fieldcast at random moments while comments pour in, and counts from the data file what became of each. */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const shop = freshFolder('faults-kill')
  const nowhere = freshFolder('faults-nowhere')
  const environment = { XDG_CONFIG_HOME: nowhere.path, HOME: nowhere.path }
  const traffic = new Traffic(wares, 0)
  let tried = 0
  try {
    const first = await openDesk(shop.path, environment)
    await startShow(first, wares)
    await first.program.kill()

    for (let round = 0; tried < times && round < 2 * times; round += 1) {
      const desk = await openDesk(shop.path, environment)
      const before = traffic.acknowledged
      traffic.resend(50)
      traffic.flow(desk.ingest)
      await until(() => traffic.acknowledged > before, 20_000)
      await someMoment(0, 1_500)
      await desk.program.kill()
      const unanswered = await traffic.stop()
      // A kill that broke nothing off was no fault.
      if (unanswered.length > 0) tried += 1
      console.log(
        `killed ${String(tried)}: ${String(traffic.acknowledged)} comments acknowledged, ${String(unanswered.length)} not`,
      )
    }

    const last = await openDesk(shop.path, environment)
    traffic.resend(200)
    await traffic.settle(last.ingest)
    const unread = () =>
      askDataFile<{ count: number }>(
        shop.path,
        `SELECT COUNT (*) AS count FROM comments WHERE seq > (SELECT value FROM meta WHERE key = 'matched_to')`,
      )[0]?.count ?? 0
    await until(() => unread() === 0, 60_000)
    await last.program.close()
    const count = countFaults(shop.path, traffic.sent, wares)
    console.log(`${String(traffic.sent.length)} comments, ${String(tried)} kills: ${JSON.stringify(count)}`)
    return { tried, ...count }
  } finally {
    shop.remove()
    nowhere.remove()
  }
}
