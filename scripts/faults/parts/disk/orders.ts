import type { Desk } from '../../../../electron/services/test-support/desk'
import type { IncomingComment } from '../../../../electron/services/ports'
import type { Ware } from '../desk'
import type { Sent } from '../traffic'
import { drawsFrom } from './draws'

/** Two that last, and one that many want the last of. */
export const wares: readonly Ware[] = [
  { code: '1', name: '甜玉米', unit: '箱', stock: 1_000_000, scene: null },
  { code: '2', name: '红富士苹果', unit: '斤', stock: 1_000_000, scene: null },
  { code: '3', name: '槐花蜜', unit: '瓶', stock: 97, scene: null },
]

const buyers = 40

/** The comment of that number, with the one certain claim that is in it; the same for the same seed. */
export function orderOf(
  seed: number,
  number: number,
): Omit<Sent, 'acknowledged'> & { readonly item: IncomingComment } {
  const draws = drawsFrom(seed * 1_000_003 + number)
  const ware = wares[draws.below(wares.length)]
  if (!ware) throw new Error('no wares')
  const quantity = 1 + draws.below(5)
  const buyer = `b${String(draws.below(buyers))}`
  const time = 1_790_000_000_000 + number
  const text = `${ware.code}号来${String(quantity)}${ware.unit}`
  const item: IncomingComment = {
    ...{ platform: 'douyin', room: '1001', messageId: `f-${String(number)}`, userId: buyer, userName: buyer },
    ...{ text, kind: 'comment', sentAt: time },
  }
  return { time, code: ware.code, quantity, body: {}, item }
}

/** Fills an empty shop, lets certain claims be accepted by themselves and starts a show. */
export function openForSale(desk: Desk): void {
  for (const { code, name, unit, stock } of wares) {
    const draft = {
      ...{ code, name, unit, smallestUnit: unit, aliases: [], keyword: '', unitSize: 1 },
      ...{ priceFen: 1_250, wholesaleFen: 700, sceneName: null, transition: null },
    }
    desk.products.add(draft, stock)
  }
  desk.settings.change({ acceptCertainClaims: true })
  desk.shows.start('faults')
}
