import { OverlayColours } from '@shared/contract/control-room/overlays'
import { contrast } from '@shared/domain/overlays/colours'

/** What of an overlay has a colour of the shop's. */
export const colourParts = OverlayColours.keyof().options

/** Colours that go together and can be read; the first are those of a new shop. */
export const presets = {
  field: { accent: '#2e7440', price: '#d8271a', paper: '#fffdf7', ink: '#22241d' },
  persimmon: { accent: '#b8401f', price: '#b3261e', paper: '#fff7ee', ink: '#2b1a14' },
  rice: { accent: '#8a5a00', price: '#b92e12', paper: '#fff6d9', ink: '#2c2412' },
  river: { accent: '#1f5c8b', price: '#c8321e', paper: '#f5fafe', ink: '#16242f' },
  lotus: { accent: '#b03a6a', price: '#b3261e', paper: '#fff5f8', ink: '#2d1a22' },
  night: { accent: '#f2b33d', price: '#ff9a70', paper: '#22241d', ink: '#f6f3e8' },
} as const satisfies Record<string, OverlayColours>

type PresetName = keyof typeof presets

/** The names of the presets, in order. */
export const presetNames = [
  'field',
  'persimmon',
  'rice',
  'river',
  'lotus',
  'night',
] as const satisfies readonly PresetName[]

/** What of the colours cannot be read on the paper: words need a contrast of 4.5, the large price one of 3. */
export function unreadable({ ink, price, paper }: OverlayColours): readonly ('ink' | 'price')[] {
  return [
    ...(contrast(ink, paper) < 4.5 ? (['ink'] as const) : []),
    ...(contrast(price, paper) < 3 ? (['price'] as const) : []),
  ]
}

/** The preset these colours are, or null when they are the host's own. */
export function presetOf(colours: OverlayColours): PresetName | null {
  return (
    presetNames.find((name) => colourParts.every((part) => presets[name][part] === colours[part])) ?? null
  )
}
