import type Database from 'better-sqlite3'
import { polyphonic } from 'pinyin-pro'
import { backwards, tellingPhone } from '../../../electron/shared/domain/buyers/same-person'
import { pinyinOf } from '../../../electron/shared/domain/search/names'
import { readingsBy, type Readings } from '../../../electron/shared/domain/search/readings'
import { openDatabase } from '../../../electron/storage/open'
import { orderIndex } from '../../../electron/storage/search/order-index'
import { makePerson, type Person } from './people'
import { seeded } from './random'
import { goods, pleas, thanks } from './words'

export const ordersOfShow = 1_400
/** Orders that are written and indexed in one commit. */
const atOnce = 200
const dayLength = 86_400_000
/** 2022-01-01 */
const firstDay = Date.UTC(2022, 0, 1)

/** Writes the data file of a shop that has sold so many orders: the same in every run of the same seed. */
export function writeShop(path: string, orders: number, seed: number): void {
  const random = seeded(seed)
  const database = openDatabase(path)
  // Nobody would miss it.
  database.pragma('synchronous = OFF')
  const index = orderIndex(database)
  const readings = readingsBy(polyphonic)
  index.use(readings)
  const insert = inserts(database, readings)
  database.transaction(() => goods.forEach((one, at) => insert.product(one, at)))()
  const people: Person[] = []
  database.transaction(() => {
    for (let at = 0; at < orders / 4; at += 1) {
      const person = makePerson(random)
      people.push(person)
      insert.buyer(at, person)
    }
  })()

  const one = (at: number) => {
    const show = Math.floor((at - 1) / ordersOfShow)
    const day = new Date(firstDay + show * dayLength)
    const key = day.toISOString().slice(0, 10).replaceAll('-', '')
    const ordinal = ((at - 1) % ordersOfShow) + 1
    if (ordinal === 1) insert.show(show, key, day.getTime())
    const buyer = random.below(people.length)
    const person = people[buyer]
    if (!person) throw new Error('nobody there')
    const product = random.below(goods.length)
    const [, name, unit] = goods[product] ?? goods[0]
    const amount = 1 + random.below(5)
    const text = `${random.of(pleas)}${amount}${unit}${name}${random.of(thanks)}`
    const number = `${key}-${String(ordinal).padStart(4, '0')}`
    const shipped = at < orders * 0.98
    const waybill = shipped ? `YT${random.digits(13)}` : ''
    insert.order({
      at,
      number,
      day: key,
      ordinal,
      show,
      buyer,
      person,
      product,
      amount,
      text,
      waybill,
      time: day.getTime() + ordinal * 5_000,
    })
  }
  for (let at = 1; at <= orders;) {
    database.transaction(() => {
      for (const end = Math.min(orders, at + atOnce - 1); at <= end; at += 1) one(at)
      while (!index.catchUp());
    })()
  }
  database.close()
}

type Made = {
  readonly at: number
  readonly number: string
  readonly day: string
  readonly ordinal: number
  readonly show: number
  readonly buyer: number
  readonly person: Person
  readonly product: number
  readonly amount: number
  readonly text: string
  readonly waybill: string
  readonly time: number
}

/** Writes rows as the program does, but for the stock, which nobody looks for. */
function inserts(database: Database.Database, readings: Readings) {
  const run = (sql: string) => {
    const statement = database.prepare<(string | number | null)[]>(sql)
    return (...values: (string | number | null)[]) => statement.run(...values)
  }
  const product = run(
    `INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
       wholesale_fen, position) VALUES (?, ?, ?, ?, '[]', ?, ?, ?, ?, ?, ?)`,
  )
  const buyer = run(`INSERT INTO buyers (id, platform, user_key, user_name) VALUES (?, 'douyin', ?, ?)`)
  const address = run(
    `INSERT INTO addresses (buyer_id, name, phone, address, phone_digits, phone_back, used_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const nameKeys = run('UPDATE people SET name_keys = ? WHERE id = ?')
  const show = run(
    `INSERT INTO shows (id, title, state, day, started_at, ended_at) VALUES (?, '', 'ended', ?, ?, ?)`,
  )
  const order = run(
    `INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
       recipient_address, created_at, state, state_at, paid_at, paid_method, courier, waybill)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const line = run(
    `INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit, unit_size,
       price_fen, wholesale_fen, quantity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
  )
  const quantity = run('UPDATE order_lines SET quantity = ? WHERE id = ?')
  const comment = run(
    `INSERT INTO comments (platform, room, message_id, user_id, user_name, text, text_length, kind, sent_at,
       received_at, show_id) VALUES ('douyin', '880', ?, ?, ?, ?, ?, 'comment', ?, ?, ?)`,
  )
  const claim = run(
    `INSERT INTO claims (id, show_id, comment_seq, asked_product_id, asked_quantity, product_id, intent, quantity,
       unit, confidence, state, order_id, decided_at, decided_seq)
     VALUES (?, ?, ?, ?, ?, ?, 'buy', ?, ?, 'certain', 'accepted', ?, ?, ?)`,
  )
  return {
    product([code, name, unit, smallest, size, price, wholesale]: (typeof goods)[number], at: number) {
      product(`product-${at}`, code, code, name, unit, smallest, size, price, wholesale, at + 1)
    },
    buyer(at: number, { userName, name, phone, address: street }: Person) {
      const id = `buyer-${at}`
      const digits = tellingPhone(phone)
      buyer(id, `id:user-${at}`, userName)
      address(id, name, phone, street, digits, backwards(digits), at + 1)
      nameKeys([...new Set([userName, name].flatMap((one) => pinyinOf(one, readings)))].join(' '), id)
    },
    show: (at: number, day: string, time: number) => show(`show-${at}`, day, time, time + 7_200_000),
    order(made: Made) {
      const { at, number, day, ordinal, person, amount, text, time } = made
      const [code, name, unit, smallest, size, price, wholesale] = goods[made.product] ?? goods[0]
      const [id, showId, productId] = [`order-${at}`, `show-${made.show}`, `product-${made.product}`]
      const shipped = made.waybill !== ''
      const state = shipped ? (at % 50 === 0 ? 'refunded' : 'done') : at % 3 === 0 ? 'paid' : 'claimed'
      const paid = state === 'claimed' ? null : time
      order(
        id,
        number,
        day,
        ordinal,
        showId,
        `buyer-${made.buyer}`,
        person.name,
        person.phone,
        person.address,
        time,
        state,
        time,
        paid,
        paid === null ? null : 'wechat',
        shipped ? '圆通' : '',
        made.waybill,
      )
      line(`line-${at}`, id, showId, productId, code, name, unit, smallest, size, price, wholesale)
      quantity(amount * size, `line-${at}`)
      comment(`message-${at}`, `user-${made.buyer}`, person.userName, text, text.length, time, time, showId)
      claim(`claim-${at}`, showId, at, productId, amount * size, productId, amount * size, unit, id, time, at)
    },
  }
}
