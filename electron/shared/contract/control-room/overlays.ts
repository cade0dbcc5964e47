import { z } from 'zod'
import { call } from '../definition'
import { Nothing, Timestamp, typed } from '../fields'

/** The pictures that can lie on OBS's picture, from bottom to top. */
export const OverlayKind = z.enum(['card', 'stockBar', 'countdown', 'ticker', 'shopCode', 'text'])
export type OverlayKind = z.infer<typeof OverlayKind>

/** One value for each overlay. */
export function eachKind<Value>(of: (kind: OverlayKind) => Value): Record<OverlayKind, Value> {
  return {
    card: of('card'),
    stockBar: of('stockBar'),
    countdown: of('countdown'),
    ticker: of('ticker'),
    shopCode: of('shopCode'),
    text: of('text'),
  }
}

/** How small and how large an overlay can be made, against its normal size. */
export const overlaySizes = { smallest: 0.3, largest: 3 } as const

/** Where a picture stands: its upper left corner as a part of the canvas, and its size against its normal one. */
export const OverlayPlace = z.object({
  x: z.number().min(-0.5).max(1.5),
  y: z.number().min(-0.5).max(1.5),
  /** 1 is the size made for a canvas whose shorter side is 720 pixels. */
  size: z.number().min(overlaySizes.smallest).max(overlaySizes.largest),
})
export type OverlayPlace = z.infer<typeof OverlayPlace>

const Colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** The shop's own colours, #rrggbb. */
export const OverlayColours = z.object({ accent: Colour, price: Colour, paper: Colour, ink: Colour })
export type OverlayColours = z.infer<typeof OverlayColours>

export const CardLayout = z.enum(['side', 'stacked', 'banner'])
export type CardLayout = z.infer<typeof CardLayout>

/** What the host has chosen for the overlays; kept in the data file. */
export const OverlaySettings = z.object({
  shown: z.record(OverlayKind, z.boolean()),
  /** One place for each kind and shape of canvas; null stands where Fieldcast puts it. */
  places: z.object({
    landscape: z.record(OverlayKind, OverlayPlace.nullable()),
    portrait: z.record(OverlayKind, OverlayPlace.nullable()),
  }),
  cardLayout: CardLayout,
  colours: OverlayColours,
  /** What the shop's QR code leads to, as typed: an address or any text. */
  shopCodeContent: typed(300),
  /** The line under the code. */
  shopCodeCaption: typed(30),
  text: typed(80),
  /** The words over the countdown. */
  countdownLabel: typed(20),
})
export type OverlaySettings = z.infer<typeof OverlaySettings>

const unplaced = eachKind(() => null)

/** The overlays of a new shop: the product card, where Fieldcast puts it. */
export const defaultOverlaySettings: OverlaySettings = {
  shown: eachKind((kind) => kind === 'card'),
  places: { landscape: unplaced, portrait: unplaced },
  cardLayout: 'side',
  colours: { accent: '#2e7440', price: '#d8271a', paper: '#fffdf7', ink: '#22241d' },
  shopCodeContent: '',
  shopCodeCaption: '',
  text: '',
  countdownLabel: '',
}

/** How one overlay stands. `empty`: wanted, but there is nothing to show (no product on air, no text). */
export const OverlayStanding = z.enum(['hidden', 'empty', 'shown', 'failed'])
export type OverlayStanding = z.infer<typeof OverlayStanding>

/** The topic `overlays`. */
export const OverlaysState = z.object({
  settings: OverlaySettings,
  /** Where everything stands now, the places Fieldcast chose filled in, with its width and height as part of the canvas. */
  boxes: z.record(
    OverlayKind,
    z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), size: z.number() }),
  ),
  standing: z.record(OverlayKind, OverlayStanding),
  countdownEndsAt: Timestamp.nullable(),
})
export type OverlaysState = z.infer<typeof OverlaysState>

export const overlayCalls = {
  'overlays.setShown': call(z.object({ kind: OverlayKind, shown: z.boolean() }), Nothing),
  /** For the canvas OBS has now; null puts it back where Fieldcast puts it. */
  'overlays.setPlace': call(z.object({ kind: OverlayKind, place: OverlayPlace.nullable() }), Nothing),
  'overlays.change': call(
    OverlaySettings.pick({
      cardLayout: true,
      colours: true,
      shopCodeContent: true,
      shopCodeCaption: true,
      text: true,
      countdownLabel: true,
    }).partial(),
    Nothing,
  ),
  /** Starts a countdown of so many seconds and shows it; it leaves the picture by itself ten seconds after its end. */
  'overlays.startCountdown': call(z.object({ seconds: z.int().min(5).max(7200) }), Nothing),
  'overlays.stopCountdown': call(Nothing, Nothing),
  /** What an overlay looks like now, or with sample words when it has nothing to show: a PNG data URL. */
  'overlays.sample': call(z.object({ kind: OverlayKind }), z.object({ image: z.string() })),
}
