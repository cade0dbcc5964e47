import { createInterface } from 'node:readline'
import { openDesk, ware } from './open-desk'

// A desk whose orders have to be paid within two minutes. Told `state`, it says the number, state and note of
// each order, as JSON; told anything else, it takes an order of which that is the note.

const { store, services } = openDesk()
services.products.add(ware({ code: '1', name: '槐花蜜' }), 10_000)
services.shows.start('faults')
services.settings.change({ payWithinMinutes: 2 })
services.start()
const productId = store.products.list()[0]?.id ?? ''
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) console.log(answer(line))
services.stop()

function answer(line: string): string {
  if (line === 'state') {
    const orders = services.orders.list(store.shows.currentId() ?? '')
    return JSON.stringify(orders.map(({ number, state, note }) => ({ number, state, note })))
  }
  const recipient = { name: '', phone: '', address: '' }
  const lines = [{ productId, quantity: 1 }]
  return services.orders.type({ platform: 'phone', buyerName: line, recipient, lines, note: line }).number
}
