import { z } from 'zod'
import { labelsPerSheet, papers } from '../domain/paper'
import { call } from './definition'
import { Id, typed } from './fields'

/** What can be put on paper about the parcels of a show. */
export const documentKinds = ['pickList', 'packingSlip', 'addressLabel', 'handOver', 'showSummary'] as const
export const DocumentKind = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof DocumentKind>

export const DocumentRequest = z.object({
  kind: DocumentKind,
  showId: Id,
  /** Of these parcels only, or of all of the show. */
  parcelIds: z.array(Id).nullable(),
  paper: z.enum(papers),
  /** Only A4 takes more than one; other papers do not look at it. */
  perSheet: z.literal(labelsPerSheet),
  hidePrices: z.boolean(),
  /** Says 补打 on every page. */
  reprint: z.boolean(),
  /** A file for each parcel, in a folder of their own, instead of one for all. */
  onePerFile: z.boolean(),
  /** Whose offset the page is moved by; null where it is not made for a printer. */
  printer: typed(200).nullable(),
})
export type DocumentRequest = z.infer<typeof DocumentRequest>

/** What a document has pages for: a parcel, or (parcelId null) a list about all of them. */
export const DocumentSubject = z.object({
  parcelId: Id.nullable(),
  /** The parcel's number; empty for a list. */
  number: z.string(),
  /** Its first page, counted from 1; with several labels to a sheet the next subject may start on the same page. */
  fromPage: z.int().positive(),
  pages: z.int().positive(),
})
export type DocumentSubject = z.infer<typeof DocumentSubject>

export const DocumentFile = z.object({
  /** Where the PDF lies, an absolute path; with `onePerFile` the folder that holds the PDFs. */
  path: z.string(),
  pages: z.int(),
  /** The size of every page, in mm. */
  paper: z.object({ widthMm: z.number(), heightMm: z.number() }),
  kind: DocumentKind,
  /** In the order of their pages; with `onePerFile` every one starts on page 1 of its own file. */
  subjects: z.array(DocumentSubject),
})
export type DocumentFile = z.infer<typeof DocumentFile>

export const documentCalls = {
  'documents.make': call(DocumentRequest, DocumentFile),
}
