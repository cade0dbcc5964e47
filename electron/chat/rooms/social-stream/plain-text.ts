/** Longer than any chat message; what is longer is no markup worth reading, and is left as it is. */
const longestMarkup = 10_000

const tag = /<!--.*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gis
const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/**
 * The words of a message that may be written in HTML, as text: tags fall away, a picture is named by its alt text, and
 * entities are read once. What comes out may look like markup and is to be treated as text like everything else.
 */
export function plainText(html: string): string {
  if (html.length > longestMarkup) return html
  return html.replace(tag, wordsOf).replace(entity, characterOf)
}

function wordsOf(written: string): string {
  if (/^<br\b/i.test(written)) return ' '
  if (!/^<img\b/i.test(written)) return ''
  const [, double, single, bare] = alt.exec(written) ?? []
  return double ?? single ?? bare ?? ''
}

function characterOf(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? written
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const exists = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return exists ? String.fromCodePoint(code) : written
}
