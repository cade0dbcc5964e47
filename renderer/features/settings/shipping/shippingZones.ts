import type { ShippingFees } from '@shared/contract/settings'
import { provinces, shippingFeeFen } from '@shared/domain/orders/shipping-fee'

export type Zone = ShippingFees['zones'][number]
export type Province = Zone['provinces'][number]

const free: Zone = { provinces: [], firstGrams: 1_000, firstFen: 0, nextGrams: 1_000, nextFen: 0 }
const byWeight: Zone = { ...free, firstFen: 800, nextFen: 200 }
/** Where couriers ask for more than elsewhere. */
const remote: Zone = {
  ...free,
  ...{
    provinces: ['新疆', '西藏', '青海', '甘肃', '宁夏', '内蒙古', '海南'],
    firstFen: 2_000,
    nextFen: 1_000,
  },
}

/** What hosts usually charge, to begin with; the figures are theirs to change. */
export const shippingPresets = {
  free: [],
  freeButRemote: [free, remote],
  byWeight: [byWeight, remote],
} satisfies Record<string, readonly Zone[]>
export type ShippingPreset = keyof typeof shippingPresets
export const presetNames = ['free', 'freeButRemote', 'byWeight'] as const satisfies readonly ShippingPreset[]

/** The preset that the zones are, unchanged; null for the host's own. */
export function presetOf(zones: readonly Zone[]): ShippingPreset | null {
  const same = (name: ShippingPreset) => JSON.stringify(shippingPresets[name]) === JSON.stringify(zones)
  return presetNames.find(same) ?? null
}

/** The provinces that no zone but this one has. */
export function provincesFor(zones: readonly Zone[], zone: Zone | null): readonly Province[] {
  const others = new Set(zones.filter((other) => other !== zone).flatMap((other) => other.provinces))
  return provinces.filter((province) => !others.has(province))
}

/** A zone of its own for a province, at the fees of the last one; what is not in a zone stays as it was. */
export function withZoneFor(zones: readonly Zone[], province: Province): Zone[] {
  const like = zones.at(-1) ?? free
  const everywhere = zones.some((zone) => zone.provinces.length === 0) ? [] : [free]
  return [...everywhere, ...zones, { ...like, provinces: [province] }]
}

/** What three kilograms cost to a place in each zone, in fen; null for everywhere else. */
export function examplesOf(
  fees: ShippingFees,
): readonly { readonly province: Province | null; readonly fen: number }[] {
  return fees.zones.map((zone) => {
    const province = zone.provinces[0] ?? null
    const fen = shippingFeeFen(
      { address: province ?? '', grams: 3_000, goodsFen: 0 },
      { ...fees, freeFromFen: null },
    )
    return { province, fen }
  })
}
