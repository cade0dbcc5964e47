import type { scan as chinese } from '../zh-CN/scan'
import type { Translation } from '../translation'

export const scan = {
  mode: 'Scan to pack',
  back: 'Back to the parcels',
  first: 'Scan the barcode of a slip',
  goOn: 'Scan a product code, press its digit, or click it',
  empty: {
    title: 'Scan a slip',
    text: 'Scan the barcode on a slip to see what goes in. Tick each thing as it goes into the box: scan its product code, press the digit on its right, or click it. With all of it ticked, Enter closes the box.',
  },
  byHand: 'Type a parcel number or a product code',
  open: 'OK',
  label: 'Print the address label when a box is closed',
  left_one: '{{count}} thing is missing',
  left_other: '{{count}} things are missing',
  closed: 'Closed',
  finish: 'Close the box',
  takeBack: 'Take it back',
  inside: 'In the box: {{name}}',
  outside: 'Taken out: {{name}}',
  packed: '{{number}} is packed; scan the next slip',
  packedBefore: 'This parcel is closed already',
  wrong: 'Wrong item! There is no {{name}} in this parcel',
  unknown: 'No product has the code {{code}}',
  twice: '{{name}} is in the box already',
  slipFirst: 'Scan a slip first, then the products',
  refused: 'These orders cannot be marked as packed: {{numbers}}',
} satisfies Translation<typeof chinese>
