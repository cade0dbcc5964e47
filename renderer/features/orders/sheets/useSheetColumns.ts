import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlatformName } from '../../../ui/figures/usePlatformName'
import { itemsInWords } from '../orderView'
import { type SheetColumn } from './sheetColumns'

/** Every column that orders can be exported with, in the order in which they stand in the file. */
export function useSheetColumns(): readonly SheetColumn[] {
  const { t } = useTranslation(['orderSheets', 'orderDesk'])
  const platformName = usePlatformName()
  return useMemo(() => {
    const text = (key: TextKey, value: SheetColumn['value']) =>
      ({ key, title: t(`columns.${key}`), kind: 'text', value }) as const
    const money = (key: MoneyKey, value: SheetColumn['value']) =>
      ({ key, title: t(`columns.${key}`), kind: 'money', value }) as const
    const moment = (key: 'paidAt' | 'createdAt', value: SheetColumn['value']) =>
      ({ key, title: t(`columns.${key}`), kind: 'moment', value }) as const
    return [
      text('number', (order) => order.number),
      text('platform', (order) => platformName(order.platform)),
      text('buyer', (order) => order.buyerName),
      text('name', (order) => order.recipient.name),
      text('phone', (order) => order.recipient.phone),
      text('address', (order) => order.recipient.address),
      text('items', (order) => itemsInWords(order)),
      money('goods', (order) => order.goodsFen),
      money('discount', (order) => order.discountFen),
      money('shipping', (order) => order.shippingFen),
      money('total', (order) => order.totalFen),
      text('state', (order) => t(`orderDesk:states.${order.state}`)),
      moment('paidAt', (order) => order.payment?.at ?? null),
      text('paidBy', (order) =>
        order.payment ? t(`orderDesk:payment.methods.${order.payment.method}`) : '',
      ),
      text('courier', (order) => order.courier),
      text('waybill', (order) => order.waybill),
      text('note', (order) => order.note),
      moment('createdAt', (order) => order.createdAt),
    ]
  }, [t, platformName])
}

type TextKey =
  | 'number'
  | 'platform'
  | 'buyer'
  | 'name'
  | 'phone'
  | 'address'
  | 'items'
  | 'state'
  | 'paidBy'
  | 'courier'
  | 'waybill'
  | 'note'
type MoneyKey = 'goods' | 'discount' | 'shipping' | 'total'
