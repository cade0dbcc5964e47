import { createInterface } from 'node:readline'
import { FieldcastError } from '@shared/errors'
import { openDesk, ware } from './open-desk'

// One of two desks on one data file. Told `N`, it asks for the last unit in an order whose note is N, and says whether it
// got it; told `more`, it brings one unit in.

const { store, services } = openDesk()
if (store.products.list().length === 0) {
  services.products.add(ware({ code: '1', name: '槐花蜜' }), 0)
  services.shows.start('faults')
}
const productId = store.products.list()[0]?.id ?? ''
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) console.log(answer(line))

function answer(line: string): string {
  if (line === 'more') {
    services.stockRoom.enter({ productId, kind: 'purchase', quantity: 1, reason: '' })
    return 'more'
  }
  const recipient = { name: '', phone: '', address: '' }
  const lines = [{ productId, quantity: 1 }]
  try {
    services.orders.type({ platform: 'phone', buyerName: '甲', recipient, lines, note: line })
    return 'sold'
  } catch (error) {
    if (error instanceof FieldcastError && error.code === 'out_of_stock') return 'sold out'
    throw error
  }
}
