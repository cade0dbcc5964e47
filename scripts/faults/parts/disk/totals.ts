import type { Desk } from '../../../../electron/services/test-support/desk'
import type { OpenStore } from '../../../../electron/storage/store'

/** Every figure that somebody would be paid, owed or sold by, as the program reads it, in one text. */
export function totalsOf(store: OpenStore): string {
  const shows = store.shows.list()
  return JSON.stringify({
    products: store.products.list().map(({ id, available, reserved }) => [id, available, reserved]),
    shows: shows.map(({ id, orderCount, revenueFen, upliftFen }) => [id, orderCount, revenueFen, upliftFen]),
    orders: shows.flatMap(({ id }) =>
      store.orders
        .list(id)
        .map((order) => [
          order.number,
          order.state,
          order.goodsFen,
          order.discountFen,
          order.shippingFen,
          order.totalFen,
          order.lines.map((line) => [line.productId, line.quantity, line.amountFen]),
        ]),
    ),
    comments: store.comments.count(null),
  })
}

/** A shop with a history: shows, orders of all sizes, addresses, changes and undone decisions. */
export async function fillShop(
  desk: Desk,
  comments: number,
  say: (number: number) => [string, string],
): Promise<void> {
  for (let number = 0; number < comments; number += 1) {
    await desk.say(say(number))
    const { claims, orders } = desk.seen()
    const last = orders.at(-1)
    if (number % 5 === 0 && last) {
      const phone = `138${String(10_000_000 + number)}`
      desk.orders.setRecipient(last.id, {
        name: `买家${String(number)}`,
        phone,
        address: '山东省临沂市兰山区',
      })
    }
    const decided = claims.filter(({ state }) => state === 'accepted').at(-1)
    if (number % 11 === 0 && decided) desk.claims.undo(decided.id)
    if (number % 40 === 39) {
      desk.clock.time += 3_600_000
      desk.shows.end()
      desk.shows.start(`第 ${String(number)} 场`)
    }
  }
}
