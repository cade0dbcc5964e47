import type { ColumnKind } from '@shared/domain/sheets/sheet-table'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The style of a header, and those of the cells of each kind, by their place in `styles`. */
export const headStyle = 5
export const styleOf = { text: 1, money: 2, count: 3, moment: 4 } as const satisfies Record<
  ColumnKind,
  number
>
/** Widths of columns in characters. */
const widthOf = { text: 22, money: 12, count: 10, moment: 20 } as const satisfies Record<ColumnKind, number>

const styles = `${declared}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  [0, 0],
  [49, 0],
  [2, 0],
  [1, 0],
  [164, 0],
  [49, 1],
]
  .map(
    ([format = 0, font = 0]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join('')}</cellXfs></styleSheet>`

const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${declared}<Relationships xmlns="${packaged}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** What a spreadsheet of one sheet has beside its cells, by place in the archive (ECMA-376, SpreadsheetML). */
export const fixedParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${declared}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
  '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `${declared}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'styles', 'styles.xml'],
  ]),
  'xl/styles.xml': styles,
}

/** Where the cells lie. */
export const sheetPart = 'xl/worksheets/sheet1.xml'

/** A sheet up to its first row; the headers stay in sight. */
export function sheetStart(kinds: readonly ColumnKind[]): string {
  const widths = kinds.map((kind, index) => {
    const place = index + 1
    return `<col min="${place}" max="${place}" width="${widthOf[kind]}" customWidth="1"/>`
  })
  return `${declared}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
}

export const sheetEnd = '</sheetData></worksheet>'
