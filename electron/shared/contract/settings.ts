import { z } from 'zod'
import { provinces } from '../domain/orders/shipping-fee'
import { call } from './definition'
import { Fen, Nothing, typed } from './fields'
import { Recipient } from './orders'

/** What sending costs; no zones at all means that it is free. Rules: shared/domain/orders/shipping-fee. */
export const ShippingFees = z.object({
  zones: z
    .array(
      z.object({
        provinces: z.array(z.enum(provinces)).max(provinces.length),
        firstGrams: z.int().min(1).max(1_000_000),
        firstFen: Fen,
        nextGrams: z.int().min(0).max(1_000_000),
        nextFen: Fen,
      }),
    )
    .max(40),
  freeFromFen: Fen.nullable(),
})
export type ShippingFees = z.infer<typeof ShippingFees>

/** How what a buyer gets is dealt out to parcels; null is without limit. */
export const ParcelRules = z.object({
  maxGrams: z.int().min(1).max(1_000_000).nullable(),
  maxMillilitres: z.int().min(1).max(10_000_000).nullable(),
  frozenApart: z.boolean(),
})

/** How far a printer's pages are moved, in tenths of a millimetre to the right and down. */
export const PaperOffset = z.object({
  printer: typed(200),
  x: z.int().min(-30).max(30),
  y: z.int().min(-30).max(30),
})
export type PaperOffset = z.infer<typeof PaperOffset>

/** What stands on paper besides names and goods. */
export const PaperSettings = z.object({
  /** Which QR code: none, the shop's (that of the overlay), or one to order again. */
  code: z.enum(['none', 'shop', 'reorder']),
  /** What the code to order again holds; {number} stands for the parcel's number. */
  reorder: typed(300),
  /** File name of the shop's logo in the folder of photos, or null. */
  logo: z.string().max(100).nullable(),
  offsets: z.array(PaperOffset).max(50),
})
export type PaperSettings = z.infer<typeof PaperSettings>

/** The topic `settings`; secrets are not among them. */
export const Settings = z.object({
  language: z.enum(['zh-CN', 'en']),
  appearance: z.enum(['light', 'dark', 'system']),
  shopName: typed(60),
  /** The sender printed on slips. */
  sender: Recipient,
  thankYou: typed(120),
  /** How buyers pay, as it stands in the reply that is copied for them. */
  howToPay: typed(200),
  /** Claims that are certain are accepted without the tray. */
  acceptCertainClaims: z.boolean(),
  /** TCP port of the local ingest on 127.0.0.1. */
  ingestPort: z.int().min(0).max(65535),
  /** The scene that the panic key puts on. */
  breakScene: typed(200),
  /** An order not paid within so many minutes lets go of its stock; null for never. */
  payWithinMinutes: z.int().min(2).max(10_080).nullable(),
  shipping: ShippingFees,
  parcelRules: ParcelRules,
  paper: PaperSettings,
})
export type Settings = z.infer<typeof Settings>

/** The languages the window speaks. */
export type Language = Settings['language']

/** The settings of a new shop. */
export const defaultSettings: Settings = {
  language: 'zh-CN',
  appearance: 'light',
  shopName: '',
  sender: { name: '', phone: '', address: '' },
  thankYou: '',
  howToPay: '',
  acceptCertainClaims: false,
  ingestPort: 17_817,
  breakScene: '休息',
  payWithinMinutes: null,
  shipping: { zones: [], freeFromFen: null },
  parcelRules: { maxGrams: null, maxMillilitres: null, frozenApart: true },
  paper: { code: 'none', reorder: '', logo: null, offsets: [] },
}

/** What the window shows about the program itself. */
export const ProgramInfo = z.object({
  version: z.string(),
  electron: z.string(),
  dataFolder: z.string(),
  /** False where the system has no keyring: passwords are then asked for again after each start. */
  secretsKept: z.boolean(),
})
export type ProgramInfo = z.infer<typeof ProgramInfo>

export const settingsCalls = {
  'settings.change': call(Settings.partial(), Settings),
  'program.info': call(Nothing, ProgramInfo),
  /** Opens the folder with the data file, photos and documents in the system's file manager. */
  'program.openDataFolder': call(Nothing, Nothing),
}
