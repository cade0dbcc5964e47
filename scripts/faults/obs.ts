import { freshFolder } from '../../e2e/fixtures/folder'
import { askDataFile } from '../../e2e/fixtures/journal'
import { cardAgrees, mirrorAgrees } from './parts/agree'
import { Calls, Hands } from './parts/calls'
import { countFaults, type Count } from './parts/count'
import { type Desk, openDesk, startShow, type Ware } from './parts/desk'
import {
  type Fault,
  obsFaults,
  productScenes,
  stageScenes,
  stageSounds,
  type Trial,
} from './parts/obs-faults'
import { obsEnvironment, ObsStage } from './parts/obs-stage'
import { Traffic } from './parts/traffic'
import { until } from './parts/until'

const wares: readonly Ware[] = [
  { code: '1', name: '沂蒙小米', unit: '斤', stock: 50_000, scene: productScenes[0] },
  { code: '2', name: '脆甜黄瓜', unit: '斤', stock: 50_000, scene: productScenes[1] },
  { code: '3', name: '红富士苹果', unit: '斤', stock: 50_000, scene: productScenes[2] },
]

/**
 * Goes through the robustness list, as often as it takes to inject `times` faults and at least once, while comments
 * come in and sell. After each fault the mirror must equal a fresh read of OBS, the card on OBS's own picture the
 * ledger, every call must have been settled by its deadline, and nothing commanded while OBS was away done later.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const shop = freshFolder('faults-shop')
  const stage = new ObsStage(stageScenes, stageSounds)
  const traffic = new Traffic(wares, 60)
  let books: Count = { lost: 0, doubled: 0, wrong: 0 }
  let tried = 0
  let troubled = 0
  try {
    // What OBS has is made once; then Fieldcast is there before OBS is.
    await stage.start()
    await stage.kill()
    const desk = await openDesk(shop.path, obsEnvironment(stage.obs, shop.path))
    const ids = await startShow(desk, wares)
    await desk.call('shows.putOnAir', { productId: ids.get('1') })
    while (tried < Math.max(times, obsFaults.length)) {
      const fault = obsFaults[tried % obsFaults.length]
      if (fault === undefined) break
      tried += 1
      const found = await tryFault(fault, { stage, desk, ids, traffic, dataFolder: shop.path })
      const now = countFaults(shop.path, traffic.sent, wares)
      if (found.wrong.length > 0) troubled += 1
      say(fault.name, found, books, now)
      books = now
      await fault.undo?.(found.on)
      // The first of the list needs an OBS that is not there yet.
      if (tried % obsFaults.length === 0 && tried < times) await stage.kill()
    }
    await desk.program.close()
    return { tried, lost: books.lost, doubled: books.doubled, wrong: books.wrong + troubled }
  } finally {
    await stage.remove()
    shop.remove()
  }
}

type Setting = {
  readonly stage: ObsStage
  readonly desk: Desk
  readonly ids: ReadonlyMap<string, string>
  readonly traffic: Traffic
  readonly dataFolder: string
}
type Found = { readonly on: Trial; readonly wrong: readonly string[]; readonly words: string }

async function tryFault(fault: Fault, { stage, desk, ids, traffic, dataFolder }: Setting): Promise<Found> {
  const calls = new Calls(desk)
  const hands = new Hands(calls, [...ids.values()])
  const on: Trial = {
    ...{ stage, desk, calls, hands },
    async putOnAir(scene) {
      const ware = wares.find((one) => one.scene === scene)
      await calls.make('shows.putOnAir', { productId: ids.get(ware?.code ?? '') })
    },
  }
  const before = traffic.sent.length
  traffic.flow(desk.ingest)
  const wrong = [...(await fault.inject(on))]
  await hands.stop()
  await traffic.stop()
  if (!(await until(() => unread(dataFolder) === 0, 60_000))) wrong.push('comments stay unread')
  const mirror = await mirrorAgrees(desk, stage.obs)
  const card = await cardAgrees(stage.obs, dataFolder)
  for (const { agrees, words } of [mirror, card]) if (!agrees) wrong.push(words)
  wrong.push(...calls.late)
  const words = [
    `${String(traffic.sent.length - before)} comments`,
    `mirror after ${seconds(mirror.ms)}`,
    `card after ${seconds(card.ms)}`,
    `${String(calls.made)} calls, slowest ${calls.slowestMs.toFixed(0)} ms`,
  ]
  return { on, wrong, words: words.join(', ') }
}

/** How many comments of the journal nobody has read for claims yet. */
function unread(dataFolder: string): number {
  const [row] = askDataFile<{ count: number }>(
    dataFolder,
    `SELECT COUNT (*) AS count FROM comments WHERE seq > (SELECT value FROM meta WHERE key = 'matched_to')`,
  )
  return row?.count ?? 0
}

function say(name: string, { wrong, words }: Found, before: Count, now: Count): void {
  const lost = now.lost - before.lost
  const doubled = now.doubled - before.doubled
  const amiss = now.wrong - before.wrong + wrong.length
  console.log(`${name}: lost ${String(lost)}, doubled ${String(doubled)}, wrong ${String(amiss)} (${words})`)
  for (const one of wrong) console.log(`  WRONG: ${one}`)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
