import { z } from 'zod'
import { printJobStates, printTroubles } from '../domain/printing/print-job'
import { call } from './definition'
import { DocumentFile } from './documents'
import { Id, Nothing, Timestamp, typed } from './fields'

const Size = z.object({ widthMm: z.number().positive(), heightMm: z.number().positive() })
const PrinterName = typed(200).min(1)

export const Printer = z.object({
  /** What the system calls it. */
  name: z.string(),
  /** What a person calls it. */
  label: z.string(),
  model: z.string(),
  standing: z.enum(['ready', 'stopped', 'unreachable', 'no_paper', 'jam', 'open']),
  /** In the system's own words, which may be English; empty for none. */
  message: z.string(),
  /** Papers it names, in mm; with `anySize` it takes others too. */
  papers: z.array(Size),
  anySize: z.boolean(),
})
export type Printer = z.infer<typeof Printer>

/** One document on its way to paper. */
export const PrintJob = z.object({
  id: Id,
  kind: DocumentFile.shape.kind,
  printer: z.string(),
  copies: z.int().positive(),
  /** Every page says 补打. */
  reprint: z.boolean(),
  state: z.enum(printJobStates),
  /** Why it stands still; null while nothing is wrong. */
  trouble: z.enum(printTroubles).nullable(),
  /** The system's own words about that; empty for none. */
  message: z.string(),
  /** How many subjects (parcels) it has, and how many of them are on paper as far as is known. */
  total: z.int().positive(),
  printed: z.int().nonnegative(),
  /** Subjects that the printer has been given and has not finished, by their place from 0; null for none. */
  atPrinter: z.object({ from: z.int(), to: z.int() }).nullable(),
  createdAt: Timestamp,
  endedAt: Timestamp.nullable(),
})
export type PrintJob = z.infer<typeof PrintJob>

/** What was printed of a parcel, and when. */
export const ParcelPrint = z.object({
  parcelId: Id,
  kind: DocumentFile.shape.kind,
  at: Timestamp,
  printer: z.string(),
  copies: z.int(),
  reprint: z.boolean(),
})
export type ParcelPrint = z.infer<typeof ParcelPrint>

export const printingCalls = {
  /** Throws printing_system_away where this PC has none, or it does not answer. */
  'printing.printers': call(Nothing, z.array(Printer)),
  /** Puts a document that was made into the queue; it is printed as it lies there. */
  'printing.print': call(
    z.object({
      document: DocumentFile,
      reprint: z.boolean(),
      printer: PrinterName,
      copies: z.int().min(1).max(20),
    }),
    PrintJob,
  ),
  /** What the printer has been given goes on to its end; nothing more is given to it. */
  'printing.pause': call(z.object({ id: Id }), Nothing),
  'printing.resume': call(z.object({ id: Id }), Nothing),
  /** Takes back what the printer has, and goes on from a subject, on another printer where one is named. */
  'printing.continueFrom': call(
    z.object({ id: Id, position: z.int().nonnegative(), printer: PrinterName.nullable() }),
    Nothing,
  ),
  'printing.cancel': call(z.object({ id: Id }), Nothing),
  /** The numbers on a job's subjects, in the order of its pages. */
  'printing.numbers': call(z.object({ id: Id }), z.array(z.string())),
  /** Everything that was printed of a show's parcels, oldest first. */
  'printing.history': call(z.object({ showId: Id }), z.array(ParcelPrint)),
}
