import { audio } from './audio'
import { buyers } from './buyers'
import { chat } from './chat'
import { common } from './common'
import { couriers } from './couriers'
import { dataFile } from './dataFile'
import { errors } from './errors'
import { hotkeys } from './hotkeys'
import { orderDesk } from './orderDesk'
import { orders } from './orders'
import { orderSheets } from './orderSheets'
import { outputs } from './outputs'
import { overlays } from './overlays'
import { packing } from './packing'
import { printing } from './printing'
import { products } from './products'
import { scan } from './scan'
import { scenes } from './scenes'
import { settings } from './settings'
import { starterShow } from './starterShow'
import { stock } from './stock'
import { studio } from './studio'

/** All words of one language, by area. */
export const en = {
  audio,
  buyers,
  chat,
  common,
  couriers,
  dataFile,
  errors,
  hotkeys,
  orderDesk,
  orders,
  orderSheets,
  outputs,
  overlays,
  packing,
  printing,
  products,
  scan,
  scenes,
  settings,
  starterShow,
  stock,
  studio,
}
