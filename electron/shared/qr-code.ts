import encodeQR from 'qr'

/** From how many bytes a code is drawn with less to spare: fewer, larger squares are what a phone reads best then. */
const longCode = 80
/** The library always draws a border. */
const drawnBorder = 1

/**
 * A QR code (ISO/IEC 18004) as SVG, one unit to a square, with `quiet` squares of white around it. Throws where the text
 * is longer than a code can be.
 */
export function qrSvg(text: string, quiet: number): string {
  const isLong = new TextEncoder().encode(text).length > longCode
  const rows = encodeQR(text, 'raw', { ecc: isLong ? 'low' : 'medium', border: drawnBorder })
  const origin = drawnBorder - quiet
  const size = rows.length - 2 * origin
  // One path: a PDF of hundreds of codes is many times smaller than with a square for each.
  const path = rows
    .map((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .flat()
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${origin} ${origin} ${size} ${size}" ` +
    `shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`
  )
}

/** Where dark squares begin in a row, and how many stand together. */
function runs(row: readonly boolean[]): readonly [number, number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  })
  return found
}
