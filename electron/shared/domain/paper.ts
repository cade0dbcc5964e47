/** Every paper that documents are made for: the courier's thermal labels, and what an office printer takes. */
export const papers = ['76x130', '100x150', '100x180', 'A4'] as const
export type Paper = (typeof papers)[number]

/** Labels that go on one sheet; only A4 takes more than one. */
export const labelsPerSheet = [1, 2, 4] as const
export type LabelsPerSheet = (typeof labelsPerSheet)[number]

/** Width and height in mm, as the paper lies in the printer. */
export type Size = { readonly widthMm: number; readonly heightMm: number }

const sizes: Readonly<Record<Paper, Size>> = {
  '76x130': { widthMm: 76, heightMm: 130 },
  '100x150': { widthMm: 100, heightMm: 150 },
  '100x180': { widthMm: 100, heightMm: 180 },
  A4: { widthMm: 210, heightMm: 297 },
}

/** A sheet of paper dealt out to labels: so many beside each other, so many below, each of the same size. */
export type Sheet = {
  readonly paper: Size
  readonly columns: number
  readonly rows: number
  readonly label: Size
}

/** How a sheet is dealt out; a thermal label is one sheet, whatever is asked for. */
export function sheetOf(paper: Paper, perSheet: LabelsPerSheet): Sheet {
  const size = sizes[paper]
  const labels = paper === 'A4' ? perSheet : 1
  const columns = labels === 4 ? 2 : 1
  const rows = labels === 1 ? 1 : 2
  const label = { widthMm: size.widthMm / columns, heightMm: size.heightMm / rows }
  return { paper: size, columns, rows, label }
}
