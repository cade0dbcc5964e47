import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import mustache from 'mustache'
import { qrSvg } from '@shared/qr-code'
import type { DocumentLook } from '../services/ports'
import type { DocumentFont } from './document-font'
import type { Templates } from './document-templates'
import type { Subject } from './document-views'
import type { DocumentWords } from './document-words'
import { sized } from './parcel-view'

/** Subjects written before everything else that waits for the program has its turn. */
const writtenAtOnce = 3
/** White around a QR code; the paper's own comes on top of it. */
const quietSquares = 2
/** Paper is measured in whole points: a hair less, so that nothing is scaled to fit. */
const spareMm = { width: 0.5, height: 1 }

/** Everything that is the same in all sheaves of one document. */
export type DocumentStyle = {
  readonly look: DocumentLook
  readonly words: DocumentWords
  readonly templates: Templates
  readonly font: DocumentFont
  /** As it stands on paper. */
  readonly date: string
}

/**
 * One self-contained HTML document of some subjects: it fetches nothing, its one script is known by hash, and
 * `window.documentReady` tells how many labels each subject took once every line has its label.
 */
export async function documentHtml(subjects: readonly Subject[], style: DocumentStyle): Promise<string> {
  const { look, words, templates, font } = style
  const common = commonView(style)
  const codes = new Map<string, string>()
  const written: string[] = []
  for (const { number, view } of subjects) {
    // A barcode takes most of a millisecond to draw: a scene that is switched meanwhile goes in between.
    if (written.length % writtenAtOnce === writtenAtOnce - 1) await setImmediate()
    const qr = qrView(look, words, number, codes)
    written.push(mustache.render(templates.body, { ...common, qr, ...view() }, templates.parts))
  }
  const body = written.join('\n')
  return mustache.render(templates.frame, {
    language: look.language,
    scriptHash: createHash('sha256').update(templates.script).digest('base64'),
    title: `${look.shopName} ${look.showTitle}`,
    // Page marks are written by the script.
    fonts: font.facesFor(`${body}0123456789/`),
    sizes: sizesCss(look),
    style: templates.style,
    shape: shapeOf(look),
    subjects: body,
    // Not one space more inside the tag: the script is known by its hash.
    script: `<script>${templates.script}</script>`,
  })
}

function commonView({ look, words, date }: DocumentStyle) {
  return {
    w: words,
    prices: !look.hidePrices,
    reprint: look.reprint,
    logo: look.logoPath !== null,
    shop: look.shopName,
    shopSize: sized(look.shopName, 16, 60),
    showTitle: look.showTitle,
    thankYou: look.thankYou,
    date,
  }
}

function qrView(look: DocumentLook, words: DocumentWords, number: string, drawn: Map<string, string>) {
  if (!look.code) return null
  const content = look.code.content.replaceAll('{number}', number)
  const svg = drawn.get(content) ?? qrSvg(content, quietSquares)
  drawn.set(content, svg)
  return { svg, caption: look.code.kind === 'shop' ? words.shop : words.again }
}

/** Sizes in mm for the style, and the logo, which is said once however often it is shown. */
function sizesCss({ sheet, offset, logoPath }: DocumentLook): string {
  const [width, height] = [sheet.paper.widthMm - spareMm.width, sheet.paper.heightMm - spareMm.height]
  const values = {
    'sheet-width': `${width}mm`,
    'sheet-height': `${height}mm`,
    'label-width': `${width / sheet.columns}mm`,
    'label-height': `${height / sheet.rows}mm`,
    columns: sheet.columns,
    rows: sheet.rows,
    right: `${offset.x / 10}mm`,
    down: `${offset.y / 10}mm`,
    logo: logoPath === null ? 'none' : pictureUrl(logoPath),
  }
  const lines = Object.entries(values).map(([name, value]) => `--${name}:${value};`)
  return `:root{${lines.join('')}}`
}

function shapeOf({ sheet, offset }: DocumentLook): string {
  const { widthMm } = sheet.label
  const shape = widthMm < 90 ? 'narrow' : widthMm > 150 ? 'broad' : 'usual'
  return offset.x === 0 && offset.y === 0 ? shape : `${shape} moved`
}

/** A logo that has gone from its folder is left out, and no reason not to print. */
function pictureUrl(path: string): string {
  try {
    return `url(data:image/jpeg;base64,${readFileSync(path).toString('base64')})`
  } catch {
    return 'none'
  }
}
