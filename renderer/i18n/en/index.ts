import { chat } from './chat'
import { common } from './common'
import { errors } from './errors'
import { orders } from './orders'
import { packing } from './packing'
import { products } from './products'
import { settings } from './settings'
import { studio } from './studio'

/** All words of one language, by area. */
export const en = { chat, common, errors, orders, packing, products, settings, studio }
