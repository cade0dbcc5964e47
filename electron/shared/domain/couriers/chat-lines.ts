import { maskedName } from '../overlays/ticker'
import type { Address } from '../orders/parcels'
import { courierPhones } from './courier-phone'

/** A parcel that is on its way, as a line of the group chat tells of it. */
export type ToldParcel = { readonly recipient: Address; readonly courier: string; readonly waybill: string }

/**
 * Lines for the group chat, one a parcel: 张* 尾号5678 顺丰 SF1234567890. Who it is shows only to whom it concerns; what has
 * no number yet is left out.
 */
export function chatLines(parcels: readonly ToldParcel[], tail: (digits: string) => string): string {
  return parcels
    .filter(({ waybill }) => waybill !== '')
    .map(({ recipient, courier, waybill }) => {
      const digits = lastDigits(recipient.phone)
      const who = [recipient.name === '' ? '' : maskedName(recipient.name), digits === '' ? '' : tail(digits)]
      return [...who, shortCourier(courier), waybill].filter((part) => part !== '').join(' ')
    })
    .join('\n')
}

/** 顺丰速运 → 顺丰: as people call it. */
export function shortCourier(courier: string): string {
  return courier.replace(/(?<=^.{2,})(?:速运|快递|速递|快运|速运集团)$/u, '')
}

function lastDigits(phone: string): string {
  const { mobile, landline } = courierPhones(phone)
  const digits = (mobile.split('-')[0] || landline).replace(/\D/g, '')
  return digits.length < 7 ? '' : digits.slice(-4)
}
