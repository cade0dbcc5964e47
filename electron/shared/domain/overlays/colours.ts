/** How bright a colour #rrggbb is to the eye, 0 to 1 (WCAG 2.2, relative luminance). */
export function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** The contrast of two colours, 1 to 21; text needs 4.5 (WCAG 2.2, 1.4.3), large text 3. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Black or white, whichever can be read on a colour. */
export function inkOn(colour: string): '#ffffff' | '#1c1712' {
  return contrast('#ffffff', colour) >= contrast('#1c1712', colour) ? '#ffffff' : '#1c1712'
}
