import { dirname } from 'node:path'
import { freshFolder } from '../../e2e/fixtures/folder'
import { askDataFile } from '../../e2e/fixtures/journal'
import { freePort, makeScenes, readCard, startObs, type CardReading, type StartedObs } from '../obs/index.mjs'
import { countFaults, type Count } from './parts/count'
import { openDesk, startShow, type Desk, type Ware } from './parts/desk'
import { Traffic } from './parts/traffic'
import { someMoment, until } from './parts/until'

const wares: readonly Ware[] = [
  { code: '1', name: '甜玉米', unit: '斤', stock: 50_000, scene: '玉米' },
  { code: '2', name: '脆甜黄瓜', unit: '斤', stock: 50_000, scene: '黄瓜' },
  { code: '3', name: '红富士苹果', unit: '斤', stock: 50_000, scene: '苹果' },
]
const scenes = ['玉米', '黄瓜', '苹果']

/** Kills OBS at random moments while products go on air and sell, and compares OBS's own picture with the ledger. */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const shop = freshFolder('faults-shop')
  const folder = freshFolder('faults-obs')
  const display = process.env['DISPLAY'] ?? ''
  const start = (port: number) =>
    startObs({ folder: folder.path, port, password: 'sweet-corn-2026', display })
  const traffic = new Traffic(wares, 25)
  const count = { tried: 0, lost: 0, doubled: 0, wrong: 0 }
  let obs = await start(await freePort())
  try {
    await makeScenes(obs, scenes)
    const desk = await openDesk(shop.path, { XDG_CONFIG_HOME: obs.configHome, HOME: dirname(shop.path) })
    const ids = await startShow(desk, wares)

    while (count.tried < times) {
      traffic.flow(desk.ingest)
      const hands = new Switching(desk, [...ids.values()])
      hands.start()
      await someMoment(100, 3_000)
      await obs.kill()
      count.tried += 1
      obs = await start(obs.port)
      if (count.tried < times && Math.random() < 0.3) {
        // Again, while Fieldcast has only just found it.
        await someMoment(0, 2_500)
        await obs.kill()
        count.tried += 1
        obs = await start(obs.port)
      }
      await someMoment(0, 3_000)
      await hands.stop()
      await traffic.stop()
      const shown = await compare(obs, shop.path)
      if (!shown.agrees) {
        count.wrong += 1
        const { state } = (await desk.call('state.snapshot', {})) as { state: { obs: unknown } }
        console.error(`Fieldcast says of OBS: ${JSON.stringify(state.obs)}`)
      }
      console.log(
        `killed ${String(count.tried)}: ${shown.agrees ? 'the card agrees' : 'WRONG'}: ${shown.words}`,
      )
      // OBS keeps what it saved last; a host whose scenes were not saved makes them anew.
      await makeScenes(obs, scenes)
    }
    await desk.program.close()
    const books = countFaults(shop.path, traffic.sent, wares)
    console.log(
      `${String(traffic.sent.length)} comments, ${String(count.tried)} kills: ${JSON.stringify(books)}`,
    )
    count.lost += books.lost
    count.doubled += books.doubled
    count.wrong += books.wrong
    return count
  } finally {
    await obs.kill()
    shop.remove()
    folder.remove()
  }
}

/** The host's hands: one product after the other goes on air, whether the picture follows or not. */
class Switching {
  private going: Promise<void> | null = null
  private stopped = false

  constructor(
    private readonly desk: Desk,
    private readonly ids: readonly string[],
  ) {}

  start(): void {
    this.going = this.goOn()
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.going
  }

  private async goOn(): Promise<void> {
    for (let turn = 0; !this.stopped; turn += 1) {
      await this.desk.call('shows.putOnAir', { productId: this.ids[turn % this.ids.length] })
      await someMoment(50, 600)
    }
  }
}

type OnAir = { readonly name: string; readonly unit: string; readonly available: number }

/** Whether the card comes to say what the ledger does; a busy machine may take seconds for one look at the picture. */
async function compare(obs: StartedObs, dataFolder: string): Promise<{ agrees: boolean; words: string }> {
  let read: CardReading = { name: '', price: '', left: '' }
  let ledger = ''
  let problem = ''
  const agrees = await until(async () => {
    const [row] = askDataFile<OnAir>(
      dataFolder,
      `SELECT name, unit, (SELECT SUM (delta) FROM stock_moves WHERE product_id = products.id) AS available
       FROM products JOIN shows ON on_air_product_id = products.id WHERE state = 'live'`,
    )
    ledger = row ? `${row.name} 仅剩${String(row.available)}${row.unit}` : 'nothing'
    try {
      read = await readCard(obs)
    } catch (error) {
      problem = ` (last look failed: ${String(error)})`
      return false
    }
    problem = ''
    return `${read.name} ${read.left}` === ledger
  }, 20_000)
  return { agrees, words: `ledger ${ledger}, picture ${read.name} ${read.left}${problem}` }
}
