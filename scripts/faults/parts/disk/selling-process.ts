import { join } from 'node:path'
import { openDesk } from '../../../../electron/services/test-support/desk'
import { openDatabase } from '../../../../electron/storage/open'
import { storeOn } from '../../../../electron/storage/store'
import { Control } from './control'
import { openForSale, orderOf } from './orders'

/** What the process under the shim is to do. */
export type SellingOrder = {
  readonly folder: string
  readonly control: string
  readonly seed: number
  readonly orders: number
  /** NORMAL does not wait for the disk at each commit: a power cut must be seen to lose something. */
  readonly synchronous: 'FULL' | 'NORMAL'
}

const order = JSON.parse(process.env['FAULT_ORDER'] ?? '') as SellingOrder
const control = new Control(order.control)
const database = openDatabase(join(order.folder, 'fieldcast.db'))
if (order.synchronous === 'NORMAL') database.pragma('synchronous = NORMAL')
const desk = openDesk(order.folder, storeOn(database))
openForSale(desk)
// From here on a power cut may come at any moment.
control.set('snapAt', control.get('calls') + 1)

for (let number = 0; number < order.orders; number += 1) {
  await desk.intake.take([orderOf(order.seed, number).item])
  control.set('acked', number + 1)
  desk.intake.settle()
  control.set('ackedToo', number + 1)
}
control.set('snapAt', 0)
desk.stopForGood()
process.exit(0)
