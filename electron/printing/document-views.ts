import type { Parcel } from '@shared/contract/packing'
import type { ShowSummary } from '@shared/contract/shows'
import { formatYuan } from '@shared/domain/money'
import { alongTheShelves, goodsOf, type PackedGoods } from '@shared/domain/packing/goods'
import type { DocumentLook } from '../services/ports'
import type { DocumentWords } from './document-words'
import { parcelView, quantityWords, weightWords } from './parcel-view'

/** Something that a document has pages for, and what its template is filled with once it is its turn. */
export type Subject = {
  readonly parcelId: string | null
  readonly number: string
  readonly view: () => Readonly<Record<string, unknown>>
}

/** The pages of one document, in their order. */
export function subjectsOf(
  kind: 'pickList' | 'packingSlip' | 'addressLabel' | 'handOver' | 'showSummary',
  show: ShowSummary,
  parcels: readonly Parcel[],
  look: DocumentLook,
  words: DocumentWords,
): Subject[] {
  switch (kind) {
    case 'packingSlip':
    case 'addressLabel':
      return parcels.map((parcel) => ({
        parcelId: parcel.id,
        number: parcel.number,
        view: () => ({ documentName: words.names[kind], ...parcelView(parcel, look, words) }),
      }))
    case 'pickList': {
      const goods = goodsOf(parcels)
      const list = (name: string, some: readonly PackedGoods[], headed: boolean) => ({
        parcelId: null,
        number: '',
        view: () => ({ documentName: name, ...pickView(some, parcels.length, headed, words) }),
      })
      const name = words.names.pickList
      return [list(name, goods, false), list(`${name} · ${words.byPlace}`, alongTheShelves(goods), true)]
    }
    case 'handOver':
      return [
        {
          parcelId: null,
          number: '',
          view: () => ({ documentName: words.names.handOver, ...handOverView(parcels, look, words) }),
        },
      ]
    case 'showSummary':
      return [
        {
          parcelId: null,
          number: '',
          view: () => ({ documentName: words.names.showSummary, ...summaryView(show, parcels, look, words) }),
        },
      ]
  }
}

const weightOf = (some: readonly { readonly weightGrams: number }[]) =>
  some.reduce((sum, { weightGrams }) => sum + weightGrams, 0)

function pickView(goods: readonly PackedGoods[], parcels: number, headed: boolean, words: DocumentWords) {
  let place: string | null = null
  const weight = weightWords(weightOf(goods)) || '—'
  return {
    figures: [
      { value: parcels, label: words.parcels },
      { value: goods.length, label: words.products },
      { value: weight, label: words.totalWeight },
    ],
    weight,
    lines: goods.map((line) => {
      const heading = headed && line.shelfPlace !== place ? line.shelfPlace || words.noPlace : ''
      place = line.shelfPlace
      return {
        heading,
        code: line.code,
        name: line.name,
        quantity: quantityWords(line),
        weight: weightWords(line.weightGrams),
        place: headed ? '' : line.shelfPlace,
        cold: words.cold[line.cold],
      }
    }),
  }
}

function handOverView(parcels: readonly Parcel[], look: DocumentLook, words: DocumentWords) {
  const weight = weightWords(weightOf(parcels)) || '—'
  const { name, phone, address } = look.sender
  return {
    figures: [
      { value: parcels.length, label: words.parcels },
      { value: weight, label: words.totalWeight },
    ],
    count: parcels.length,
    sender: [name, phone, address].filter((part) => part !== '').join('  '),
    lines: parcels.map(({ number, recipient, buyerName, weightGrams }, index) => ({
      ordinal: index + 1,
      number,
      name: recipient.name || buyerName,
      phone: recipient.phone,
      address: recipient.address,
      weight: weightWords(weightGrams),
    })),
  }
}

function summaryView(
  show: ShowSummary,
  parcels: readonly Parcel[],
  look: DocumentLook,
  words: DocumentWords,
) {
  const goods = goodsOf(parcels).sort((one, other) => other.amountFen - one.amountFen)
  const money = look.hidePrices
    ? []
    : [
        { value: `¥${formatYuan(show.revenueFen)}`, label: words.revenue },
        { value: `¥${formatYuan(show.upliftFen)}`, label: words.uplift },
      ]
  return {
    figures: [
      ...money,
      { value: show.orderCount, label: words.ordersCount },
      { value: parcels.length, label: words.parcels },
      { value: goods.length, label: words.products },
      { value: weightWords(weightOf(parcels)) || '—', label: words.totalWeight },
    ],
    lines: goods.map((line) => ({
      code: line.code,
      name: line.name,
      quantity: quantityWords(line),
      amount: formatYuan(line.amountFen),
    })),
  }
}
