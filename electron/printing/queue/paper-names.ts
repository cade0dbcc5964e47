/** A size of paper in mm. */
export type Size = { readonly widthMm: number; readonly heightMm: number }

/** The size in a name of the kind that printers use, such as iso_a4_210x297mm or na_letter_8.5x11in; null for others. */
export function sizeOfMedia(name: string): Size | null {
  const [, width, height, unit] = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/.exec(name) ?? []
  if (width === undefined || height === undefined) return null
  const scale = unit === 'in' ? 25.4 : 1
  return { widthMm: inTenths(Number(width) * scale), heightMm: inTenths(Number(height) * scale) }
}

/** What lp's `media` is given for a size: A4 by its name, which every desk printer knows, a label by its measures. */
export function mediaOf({ widthMm, heightMm }: Size): string {
  return widthMm === 210 && heightMm === 297 ? 'A4' : `Custom.${widthMm}x${heightMm}mm`
}

/** Whether both are the same paper, within the tenth of an inch by which drivers round. */
export function sameSize(one: Size, other: Size): boolean {
  return Math.abs(one.widthMm - other.widthMm) < 2.5 && Math.abs(one.heightMm - other.heightMm) < 2.5
}

function inTenths(mm: number): number {
  return Math.round(mm * 10) / 10
}
