import fc from 'fast-check'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentKinds } from '@shared/contract/documents'
import type { Parcel } from '@shared/contract/packing'
import { labelsPerSheet, papers, sheetOf } from '@shared/domain/paper'
import { startPress, type StartedPress } from '../../scripts/slips/press.mjs'
import type { DocumentLook } from '../services/ports'
import { readDocumentFont } from './document-font'
import { documentHtml } from './document-html'
import { readTemplates } from './document-templates'
import { subjectsOf } from './document-views'
import { documentWords } from './document-words'
import { sampleLine, sampleLook, sampleParcel, sampleShow, sampleFonts } from './fixtures/sample'

// Whatever people are called and however long their addresses are: nothing leaves its label, and no line is lost.
// LAYOUT_RUNS asks for more than the few hundred parcels of an ordinary run.
const runs = Number(process.env['LAYOUT_RUNS'] ?? 24)
const parcelsPerRun = 12

let press: StartedPress
beforeAll(async () => {
  press = await startPress()
}, 120_000)
afterAll(() => press.stop())

const font = readDocumentFont(sampleFonts)

/** Looks at the finished page from within: where each piece of text is, and where it should be. */
const inspection = `
;window.documentReady = window.documentReady.then((labels) => {
  const complaints = []
  const over = 0.75
  for (const label of document.querySelectorAll('.label')) {
    const box = label.getBoundingClientRect()
    const style = getComputedStyle(label)
    if (box.height > Number.parseFloat(style.minHeight) + over) complaints.push('a label of ' + box.height)
    const words = document.createTreeWalker(label, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      if (node.data.trim() === '' || node.parentElement.closest('svg')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      let cell = node.parentElement
      while (getComputedStyle(cell).display === 'inline') cell = cell.parentElement
      const inside = cell.getBoundingClientRect()
      const leaves = ({ left, right, top, bottom }) =>
        left < inside.left - over || right > inside.right + over ||
        left < box.left || right > box.right + over || top < box.top - over || bottom > box.bottom + over
      if (![...range.getClientRects()].some(leaves)) continue
      // Blanks at the end of a row hang over it, and have no ink.
      for (let at = 0; at < node.data.length; at++) {
        if (/\\s/.test(node.data[at])) continue
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        if ([...range.getClientRects()].some(leaves)) {
          complaints.push(cell.className + ': ' + node.data[at] + ' of ' + node.data.slice(0, 30))
          break
        }
      }
    }
  }
  if (complaints.length > 0) throw new Error(complaints.slice(0, 5).join(' | '))
  return labels
})`

const character = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...Array.from('田播玉米菏泽曹县孙庄村路号楼单元张李王赵阿依古丽买提')),
  },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('abcWMXYZ0123456789-_/.#')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '🌽',
      '👩‍🌾',
      '🏠',
      '龘',
      '㐂',
      '𠮷',
      'ش',
      'ไ',
      'ĝ',
      '&',
      '<b>',
      '"',
      "'",
      '·',
      '（',
      '　',
      ' ',
    ),
  },
)
const text = (max: number) =>
  fc.string({ unit: character, maxLength: max }).map((words) => words.slice(0, max).trim())
const longText = (max: number) =>
  fc.oneof(
    text(max),
    fc.string({ unit: character, minLength: max, maxLength: max }).map((words) => words.slice(0, max)),
  )

const anyLine = fc
  .record({
    name: longText(120).map((name) => name || '玉米'),
    code: text(16).map((code) => code || '1'),
    unit: text(12).map((unit) => unit || '箱'),
    smallestUnit: text(12).map((unit) => unit || '根'),
    quantity: fc.integer({ min: 1, max: 10_000_000 }),
    amountFen: fc.nat(1_000_000_000),
    priceFen: fc.nat(1_000_000_000),
    shelfPlace: text(20),
    weightGrams: fc.nat(50_000_000),
    cold: fc.constantFrom('none' as const, 'fresh' as const, 'frozen' as const),
  })
  .map((change) => sampleLine(1, change))
const anyParcel = fc
  .record({
    recipient: fc.record({ name: longText(60), phone: text(40), address: longText(300) }),
    buyerName: longText(100),
    orderNumbers: fc.array(fc.constant('20261123-0123'), { minLength: 1, maxLength: 40 }),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 14 }),
    part: fc.constant(2),
    parts: fc.constantFrom(2, 12),
    cold: fc.constantFrom('none' as const, 'frozen' as const),
  })
  .map((change) => sampleParcel(1, change))
const anyLook: fc.Arbitrary<DocumentLook> = fc
  .record({
    language: fc.constantFrom('zh-CN' as const, 'en' as const),
    paper: fc.constantFrom(...papers),
    perSheet: fc.constantFrom(...labelsPerSheet),
    hidePrices: fc.boolean(),
    reprint: fc.boolean(),
    shopName: longText(60),
    sender: fc.record({ name: text(60), phone: text(40), address: longText(300) }),
    thankYou: longText(120),
    showTitle: longText(80),
    code: fc.option(
      fc.constant({ kind: 'reorder' as const, content: 'https://shop.example/again?parcel={number}' }),
    ),
  })
  .map(({ paper, perSheet, ...look }) => ({ ...sampleLook, ...look, sheet: sheetOf(paper, perSheet) }))

async function layOut(kind: (typeof documentKinds)[number], parcels: readonly Parcel[], look: DocumentLook) {
  const words = documentWords(look.language)
  const found = readTemplates(kind, { resources: resolve('resources'), own: null })
  const templates = { ...found, script: found.script + inspection }
  const subjects = subjectsOf(kind, { ...sampleShow, title: look.showTitle }, parcels, look, words)
  return await press.layOut(
    await documentHtml(subjects, { look, words, templates, font, date: '2026-11-23' }),
    10_000,
  )
}

describe('on any paper', () => {
  it.each(documentKinds)(
    '%s keeps every text in its place, and every line',
    async (kind) => {
      const share = kind === 'packingSlip' || kind === 'addressLabel' ? runs / 3 : runs / 9
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyParcel, { minLength: 1, maxLength: parcelsPerRun }),
          anyLook,
          async (parcels, look) => {
            const numbered = parcels.map((parcel, index) => ({
              ...parcel,
              number: sampleParcel(index + 1).number,
            }))
            const html = await layOut(kind, numbered, look)
            const lines = html.match(/class="line[ "]/g)?.length ?? 0
            if (kind === 'packingSlip')
              expect(lines).toBe(parcels.reduce((sum, parcel) => sum + parcel.lines.length, 0))
            if (kind === 'handOver') expect(lines).toBe(parcels.length)
          },
        ),
        { numRuns: Math.ceil(share), endOnFailure: true, interruptAfterTimeLimit: 600_000 },
      )
    },
    600_000,
  )
})
