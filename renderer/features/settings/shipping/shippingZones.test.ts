import { expect, test } from 'vitest'
import { ShippingFees } from '@shared/contract/settings'
import {
  examplesOf,
  presetNames,
  presetOf,
  provincesFor,
  shippingPresets,
  withZoneFor,
  type Zone,
} from './shippingZones'

test('each preset is stored as it is and known again until a figure changes', () => {
  for (const name of presetNames) {
    const { zones } = ShippingFees.parse({ zones: shippingPresets[name], freeFromFen: null })
    expect(presetOf(zones)).toBe(name)
  }
  expect(presetOf(shippingPresets.byWeight.map((zone) => ({ ...zone, firstFen: 900 })))).toBeNull()
})

test('a province is in one zone only', () => {
  const zones: readonly Zone[] = shippingPresets.freeButRemote
  expect(provincesFor(zones, zones[1] ?? null)).toContain('新疆')
  expect(provincesFor(zones, null)).not.toContain('新疆')
})

test('the first zone of a shop that sends for nothing leaves everywhere else free', () => {
  const zones = withZoneFor([], '新疆')
  expect(zones.map((zone) => [zone.provinces, zone.firstFen])).toEqual([
    [[], 0],
    [['新疆'], 0],
  ])
  expect(withZoneFor(zones, '西藏')).toHaveLength(3)
})

test('three kilograms cost the first one and two more', () => {
  expect(examplesOf({ zones: [...shippingPresets.byWeight], freeFromFen: 0 })).toEqual([
    { province: null, fen: 1_200 },
    { province: '新疆', fen: 4_000 },
  ])
})
