import { z } from 'zod'
import { labelsPerSheet, papers } from '../domain/paper'
import { call, event } from './definition'
import { Id, Nothing, typed } from './fields'
import { Settings } from './settings'

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

/** How many labels each subject of a document took, as the page itself says it; one that says nothing has none. */
export const LabelCounts = z.array(z.int().nonnegative()).catch([])

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

/** Why the shop's own template was not used, and Fieldcast's was. */
export const TemplateProblem = z.object({
  /** The file in the shop's folder of templates. */
  file: z.string(),
  /** `lacks`: without something that the parcel cannot be sent without; `unfit`: it does not come out on this paper. */
  reason: z.enum(['unreadable', 'syntax', 'lacks', 'unfit']),
  /** In the template's own words. */
  detail: z.string(),
})
export type TemplateProblem = z.infer<typeof TemplateProblem>

export const DocumentFile = z.object({
  /** Where the PDF lies, an absolute path; with `onePerFile` the folder that holds the PDFs. */
  path: z.string(),
  pages: z.int(),
  /** The size of every page, in mm. */
  paper: z.object({ widthMm: z.number(), heightMm: z.number() }),
  kind: z.enum([...documentKinds, 'testPage']),
  /** In the order of their pages; with `onePerFile` every one starts on page 1 of its own file. */
  subjects: z.array(DocumentSubject),
  templateProblem: TemplateProblem.nullable(),
})
export type DocumentFile = z.infer<typeof DocumentFile>

/** The first pages as they will be printed, HTML that needs nothing and runs nothing. */
export const DocumentPreview = z.object({
  html: z.string(),
  paper: z.object({ widthMm: z.number(), heightMm: z.number() }),
  templateProblem: TemplateProblem.nullable(),
})
export type DocumentPreview = z.infer<typeof DocumentPreview>

export const documentCalls = {
  /** One at a time; tells how far it is by `documents.progress`. */
  'documents.make': call(DocumentRequest, DocumentFile),
  /** Ends the making that is under way, which then answers document_cancelled. */
  'documents.cancel': call(Nothing, Nothing),
  'documents.preview': call(DocumentRequest, DocumentPreview),
  /** Rulers and a frame, to see whether a printer keeps to sizes and how far it is off. */
  'documents.testPage': call(
    DocumentRequest.pick({ paper: true, perSheet: true, printer: true }),
    DocumentFile,
  ),
  /** Opens a PDF made by Fieldcast, or a folder of them, in the system's own viewer. */
  'documents.open': call(z.object({ path: z.string() }), Nothing),
  /** Asks where to, and copies the PDF there; answers null when the host thinks better of it. */
  'documents.save': call(z.object({ path: z.string() }), z.object({ path: z.string().nullable() })),
  /** Opens the folder in which the shop's own templates lie, with a copy of ours to begin with where it is empty. */
  'documents.openTemplates': call(Nothing, Nothing),
  /** The bytes of a picture file, at most 20 MB, kept as a JPEG; null for none. */
  'documents.setLogo': call(z.object({ bytes: z.instanceof(Uint8Array).nullable() }), Settings),
}

export const documentEvents = {
  /** How many parcels of how many are on paper. */
  'documents.progress': event(z.object({ done: z.int(), total: z.int() })),
}
