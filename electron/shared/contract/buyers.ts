import { z } from 'zod'
import { call } from './definition'
import { Id, Timestamp, typed } from './fields'
import { Order, Recipient } from './orders'

/** One account on a platform. */
export const BuyerAccount = z.object({
  id: Id,
  platform: z.string(),
  userName: z.string(),
  orderCount: z.int(),
})
export type BuyerAccount = z.infer<typeof BuyerAccount>

/** What somebody bought over all shows. */
export const BuyerFigures = z.object({
  /** Orders that stand, neither cancelled nor refunded. */
  orderCount: z.int(),
  cancelledCount: z.int(),
  refundedCount: z.int(),
  /** What the orders that stand come to, with shipping. */
  claimedFen: z.int(),
  /** Of that: what is paid, and what is on its way or done. */
  paidFen: z.int(),
  deliveredFen: z.int(),
  /** First and last order. */
  firstAt: Timestamp.nullable(),
  lastAt: Timestamp.nullable(),
})
export type BuyerFigures = z.infer<typeof BuyerFigures>

const Tag = typed(20).min(1)

/** Somebody as a list shows them. */
export const BuyerRow = BuyerFigures.extend({
  id: Id,
  /** What the host calls them, or whom their parcels go to, or what the account is called. */
  name: z.string(),
  accounts: z.array(BuyerAccount),
  /** Of the address that goes onto their next order. */
  phone: z.string(),
  tags: z.array(z.string()),
  blacklisted: z.boolean(),
})
export type BuyerRow = z.infer<typeof BuyerRow>

const AddressId = z.int().positive()
export const BuyerAddress = Recipient.extend({
  id: AddressId,
  /** Goes onto their next order. */
  isNext: z.boolean(),
  /** So by the host's choice; otherwise it is the one used last. */
  isDefault: z.boolean(),
})
export type BuyerAddress = z.infer<typeof BuyerAddress>

/** Why somebody's claims are not accepted by themselves. */
export const Blacklisting = z.object({ reason: z.string(), at: Timestamp })
export type Blacklisting = z.infer<typeof Blacklisting>

/** One person behind one or more accounts. */
export const Person = BuyerRow.extend({
  /** What the host typed; empty for none. */
  typedName: z.string(),
  note: z.string(),
  blacklisting: Blacklisting.nullable(),
  /** Newest use first. */
  addresses: z.array(BuyerAddress),
  /** Others with the same phone, of whom nobody has said yet whether they are the same person. */
  lookalikes: z.array(BuyerRow),
  /** The newest orders over all shows, newest first. */
  orders: z.array(Order.extend({ showTitle: z.string(), showStartedAt: Timestamp })),
  /** Comments, and when the first and the last of them came. */
  comments: z.object({ count: z.int(), firstAt: Timestamp.nullable(), lastAt: Timestamp.nullable() }),
})
export type Person = z.infer<typeof Person>

/** What a card in the chat says of somebody, beside their orders. */
export const PersonMark = z.object({
  id: Id,
  tags: z.array(z.string()),
  blacklisting: Blacklisting.nullable(),
})
export type PersonMark = z.infer<typeof PersonMark>

export const buyerSorts = ['last', 'value', 'orders'] as const

export const BuyerSearch = z.object({
  /** Words, all of which must be there: name, pinyin or initials, tail of a phone, address, tag; empty for all. */
  query: typed(100),
  tag: z.string().max(20).nullable(),
  blacklistedOnly: z.boolean(),
  sort: z.enum(buyerSorts),
})
export type BuyerSearch = z.infer<typeof BuyerSearch>

const OfPerson = z.object({ id: Id })

export const buyerCalls = {
  /** A part of the list, with how many there are in all, and every tag in use. */
  'buyers.find': call(
    BuyerSearch.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.object({ rows: z.array(BuyerRow), total: z.int(), tags: z.array(z.string()) }),
  ),
  'buyers.get': call(OfPerson, Person),
  'buyers.edit': call(
    z.object({ id: Id, name: typed(60), note: typed(1000), tags: z.array(Tag).max(20) }),
    Person,
  ),
  /** Their claims stay in the tray until somebody accepts them by hand; a null reason ends that. */
  'buyers.blacklist': call(z.object({ id: Id, reason: typed(200).nullable() }), Person),
  /** Keeps an address, a new one or instead of another. */
  'buyers.saveAddress': call(
    z.object({ id: Id, addressId: AddressId.nullable(), recipient: Recipient }),
    Person,
  ),
  'buyers.removeAddress': call(z.object({ id: Id, addressId: AddressId }), Person),
  /** Null goes back to the one used last. */
  'buyers.setDefaultAddress': call(z.object({ id: Id, addressId: AddressId.nullable() }), Person),
  /** Makes two people one: accounts, addresses, tags and notes together. */
  'buyers.join': call(z.object({ id: Id, otherId: Id }), Person),
  /** Makes an account a person of its own again; answers whoever has the others. */
  'buyers.split': call(z.object({ accountId: Id }), Person),
  /** Says that two who look alike are two. */
  'buyers.keepApart': call(z.object({ id: Id, otherId: Id }), Person),
  /**
   * Takes a person's data out for good: names, phones, addresses, notes, tags, account names, what they wrote. Orders
   * keep their numbers, lines and amounts. `swept` is false where a part of the file was in use: traces go when the
   * program ends. Throws erase_while_live.
   */
  'buyers.erase': call(OfPerson, z.object({ orders: z.int(), comments: z.int(), swept: z.boolean() })),
}
