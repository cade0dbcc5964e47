import type { DocumentLook } from '../services/ports'
import type { Subject } from './document-views'
import type { DocumentWords } from './document-words'
import { parcelCodeSvg } from './parcel-code'

/** A page with rulers, a frame and a code on every label of the sheet. */
export function testSubjects(printer: string, look: DocumentLook, words: DocumentWords): Subject[] {
  const { paper, label, columns, rows } = look.sheet
  const view = {
    documentName: words.names.testPage,
    size: `${paper.widthMm}×${paper.heightMm} mm`,
    printer,
    offset: `${look.offset.x / 10}, ${look.offset.y / 10}`,
    rulerAcross: ruler(tens(label.widthMm - 26), 'across'),
    rulerDown: ruler(tens(label.heightMm - 62), 'down'),
    barcode: parcelCodeSvg('TEST-0001', 50),
  }
  return Array.from({ length: columns * rows }, () => ({ parcelId: null, number: '', view: () => view }))
}

const tens = (millimetres: number) => Math.floor(millimetres / 10) * 10

/** A ruler in true millimetres, so long. */
function ruler(length: number, direction: 'across' | 'down'): string {
  const across = direction === 'across'
  const marks = Array.from({ length: length + 1 }, (_, at) => {
    const size = at % 10 === 0 ? 4 : at % 5 === 0 ? 3 : 2
    return across ? `M${at + 1} 0v${size}` : `M0 ${at + 1}h${size}`
  }).join('')
  const figures = Array.from({ length: length / 10 + 1 }, (_, index) => {
    const place = across ? `x="${index * 10 + 1.3}" y="6.5"` : `x="4.6" y="${index * 10 + 2}"`
    return `<text ${place} font-size="2.6">${index * 10}</text>`
  }).join('')
  const [width, height] = across ? [length + 6, 7] : [9, length + 4]
  return `<svg width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"><path d="${marks}" stroke="#000" stroke-width="0.2"/>${figures}</svg>`
}
