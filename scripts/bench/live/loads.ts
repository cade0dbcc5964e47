import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Stage, until } from './stage'

/** What goes on in the program while something else is measured; `stop` answers counts that prove that it did. */
export type Load = { readonly stop: () => Promise<Readonly<Record<string, number>>> }

/** Nothing but the product on air. */
export async function idle(): Promise<Load> {
  return { stop: async () => ({}) }
}

/** So many comments a second, from a process of its own, over the ingest. */
export async function comments(stage: Stage, perSecond: number): Promise<Load> {
  const { value: address } = await stage.call('chat.ingestAddress', {})
  // npm runs benches in the project's folder.
  const script = join(process.cwd(), 'scripts', 'bench', 'live', 'comment-load.mjs')
  const room = spawn(process.execPath, [script, address.httpUrl, address.token, String(perSecond)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let counted = { sent: 0, refused: 0 }
  room.stdout.on('data', (chunk: Buffer) => {
    const last = chunk.toString().trim().split('\n').at(-1)
    if (last !== undefined) counted = JSON.parse(last) as typeof counted
  })
  const started = performance.now()
  await until('the first comments', async () => counted.sent > 0)
  return {
    async stop() {
      const seconds = (performance.now() - started) / 1000
      room.stdin.end()
      const { value } = await stage.call('state.snapshot', {})
      const journalled = value.state.chat.total
      if (counted.refused > 0) throw new Error(`${counted.refused} comments were refused`)
      if (counted.sent < perSecond * seconds * 0.9) {
        throw new Error(`only ${counted.sent} comments in ${seconds.toFixed(0)} s`)
      }
      return { commentsSent: counted.sent, commentsJournalled: journalled }
    },
  }
}

/** Packing slips of a show with so many parcels, again and again. */
export async function slips(stage: Stage, showId: string, parcels: number): Promise<Load> {
  let stopped = false
  let documents = 0
  let pages = 0
  const work = (async () => {
    while (!stopped) {
      const { value } = await stage.call(
        'documents.make',
        {
          kind: 'packingSlip',
          showId,
          parcelIds: null,
          paper: '100x150',
          perSheet: 1,
          hidePrices: false,
          reprint: false,
          onePerFile: false,
          printer: null,
        },
        120_000,
      )
      if (value.subjects.length !== parcels)
        throw new Error(`${value.subjects.length} slips instead of ${parcels}`)
      documents += 1
      pages += value.pages
    }
  })()
  work.catch(() => undefined)
  return {
    async stop() {
      stopped = true
      await work
      if (documents === 0) throw new Error('no document was made')
      return { slipDocuments: documents, slipPages: pages }
    },
  }
}

/** A show that ended with one order each of so many buyers; answers its id. */
export async function soldShow(stage: Stage, buyers: number): Promise<string> {
  const [product] = stage.products
  if (!product) throw new Error('the sample shop is empty')
  await stage.call('products.correctStock', { id: product.id, available: 1_000_000, reason: 'bench' })
  await stage.call('settings.change', { acceptCertainClaims: true })
  const { value: address } = await stage.call('chat.ingestAddress', {})
  const said = Array.from({ length: buyers }, (_, index) => ({
    platform: 'douyin',
    room: 'bench',
    id: `order-${index}`,
    userId: `buyer${index}`,
    user: `买家${index}`,
    text: `${product.code}号要1${product.unit}`,
  }))
  const answer = await fetch(address.httpUrl, {
    method: 'POST',
    headers: { authorization: `Bearer ${address.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(said),
  })
  if (!answer.ok) throw new Error(`the ingest answered ${answer.status}`)
  const orders = async () => (await stage.call('state.snapshot', {})).value.state.show.show?.orderCount ?? 0
  await until('all orders', async () => (await orders()) === buyers)
  await stage.call('settings.change', { acceptCertainClaims: false })
  const { value: show } = await stage.call('shows.end', {})
  await stage.call('shows.start', { title: '' })
  return show.id
}
