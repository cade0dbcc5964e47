import type { packing as chinese } from '../zh-CN/packing'
import type { Translation } from '../translation'

export const packing = {
  title: 'Packing',
  show: 'Show',
  liveShow: 'Live',
  count: '{{total}} parcels',
  noShow: {
    title: 'No parcels yet',
    text: 'When a show ends, the orders of each buyer become one parcel, and its slip is printed here.',
  },
  live: {
    title: 'This show is still live',
    text: 'When it ends, the orders of each buyer become one parcel, and slips can be printed.',
    end: 'End show',
    other: 'Parcels of the show before',
  },
  none: { title: 'This show has no parcels', text: 'No orders, nothing to pack.' },
  select: 'Select {{number}}',
  selectAll: 'Select all',
  columns: {
    number: 'Parcel',
    buyer: 'Buyer',
    recipient: 'Recipient',
    items: 'Items',
    total: 'Total',
  },
  missing: { address: 'No address', phone: 'No phone', name: 'No name' },
  selected: '{{selected}} of {{total}} parcels selected',
  lacking_one:
    'For {{count}} of them the recipient is not complete. It prints with a blank; the Orders page fills it.',
  lacking_other:
    'For {{count}} of them the recipient is not complete. They print with a blank; the Orders page fills it.',
  goToOrders: 'Fill in addresses',
  hidePrices: 'No prices on the slips',
  make_one: 'Make {{count}} slip',
  make_other: 'Make {{count}} slips',
  making: 'Laying out {{count}}…',
  result: {
    title: 'The slips are made',
    summary: 'Parcels: {{parcels}} · pages: {{pages}} · 100×150 mm',
    open: 'Open',
    save: 'Save as…',
    saved: 'Saved to {{path}}',
    dismiss: 'Dismiss',
  },
  keys: { toggle: 'Select or not', all: 'Select all' },
} satisfies Translation<typeof chinese>
