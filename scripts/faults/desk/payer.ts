import { createInterface } from 'node:readline'
import { openStore } from '../../../electron/storage/store'
import { servicesAlone } from '../../services'

// A desk whose orders have to be paid within two minutes. Told `type N`, it takes an order; told `state`, it says the
// number and state of each order, as JSON.

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('payer DATA_FILE')
const store = openStore(path)
const nothing = () => undefined
const services = servicesAlone(store, { set: nothing, put: nothing, remove: nothing, replace: nothing })
const base = {
  aliases: [],
  keyword: '',
  priceFen: 1_250,
  wholesaleFen: 700,
  sceneName: null,
  transition: null,
}
services.products.add(
  { ...base, unit: '瓶', smallestUnit: '瓶', unitSize: 1, code: '1', name: '槐花蜜' },
  10_000,
)
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
