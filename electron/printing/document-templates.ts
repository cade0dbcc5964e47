import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mustache, { type TemplateSpans } from 'mustache'
import type { DocumentKind, TemplateProblem } from '@shared/contract/documents'

/** The file of each kind of document; the frame, its style and the partials are shared by all. */
const files: Readonly<Record<DocumentKind | 'testPage', string>> = {
  pickList: 'pick-list.html',
  packingSlip: 'packing-slip.html',
  addressLabel: 'address-label.html',
  handOver: 'hand-over.html',
  showSummary: 'show-summary.html',
  testPage: 'test-page.html',
}
const partials = ['masthead', 'barcode', 'recipient', 'orders', 'again', 'ending'] as const

/** What a parcel cannot be packed, sent or found again without; a template that leaves it out is not used. */
const needed: Readonly<Partial<Record<DocumentKind | 'testPage', readonly string[]>>> = {
  pickList: ['lines', 'name', 'quantity'],
  packingSlip: ['barcode', 'number', 'lines', 'name', 'quantity', 'address'],
  addressLabel: ['barcode', 'number', 'name', 'phone', 'address'],
  handOver: ['lines', 'number'],
}

/** The templates of one kind of document. */
export type Templates = {
  readonly frame: string
  readonly style: string
  readonly script: string
  readonly body: string
  readonly parts: Readonly<Record<string, string>>
  /** Whether a file of the shop's own is among them. */
  readonly own: boolean
  /** Why files of the shop's own are not among them, or null. */
  readonly problem: TemplateProblem | null
}

/**
 * Reads the templates of a document: HTML and CSS of the shop's own folder where it has some, else those that Fieldcast
 * brings along. What is broken in the shop's own is told, and none of it used.
 */
export function readTemplates(
  kind: DocumentKind | 'testPage',
  folders: { readonly resources: string; readonly own: string | null },
): Templates {
  const ours = join(folders.resources, 'documents')
  const fromOurs = (name: string) => readFileSync(join(ours, name), 'utf8')
  const gather = (read: (name: string) => string) => ({
    frame: fromOurs('document.html'),
    script: fromOurs('document.js').trim(),
    style: read('document.css'),
    body: read(files[kind]),
    parts: Object.fromEntries(partials.map((name) => [name, read(partFile(name))])),
  })
  const plain = () => ({ ...gather(fromOurs), own: false })
  const { own: ownFolder } = folders
  // What is measured with is nobody's to change.
  if (kind === 'testPage' || ownFolder === null) return { ...plain(), problem: null }
  const found = { own: false }
  let file = ''
  let reason: TemplateProblem['reason'] = 'unreadable'
  try {
    const mixed = gather((name) => {
      file = name
      const text = ownText(join(ownFolder, name))
      found.own ||= text !== null
      return text ?? fromOurs(name)
    })
    if (!found.own) return { ...mixed, own: false, problem: null }
    reason = 'syntax'
    const names = new Set<string>()
    const look = (name: string, text: string) => {
      file = name
      for (const { isPart, name: found } of askedFor(mustache.parse(text))) {
        const part = isPart ? mixed.parts[found] : undefined
        if (part !== undefined) look(partFile(found), part)
        else names.add(found)
      }
    }
    look(files[kind], mixed.body)
    file = files[kind]
    reason = 'lacks'
    const lacking = needed[kind]?.find((name) => !names.has(name))
    if (lacking !== undefined) throw new Error(lacking)
    if (!/class="slip[ "{]/.test(mixed.body)) throw new Error('class="slip"')
    return { ...mixed, own: true, problem: null }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { ...plain(), problem: { file, reason, detail: detail.slice(0, 200) } }
  }
}

/** The text of a file, or null where there is none; throws when it is there and cannot be read. */
function ownText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null
    throw error
  }
}

const partFile = (name: string) => `parts/${name}.html`

/** Every value and every part that a template asks for. */
function askedFor(spans: TemplateSpans): { isPart: boolean; name: string }[] {
  return spans.flatMap((span) => {
    const inside = span.length > 4 && Array.isArray(span[4]) ? askedFor(span[4]) : []
    return span[0] === 'text' ? inside : [{ isPart: span[0] === '>', name: span[1] }, ...inside]
  })
}
