import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A part of a bundled font: the characters it has, and its file. */
type FontPart = {
  readonly family: string
  readonly weight: number
  readonly css: string
  readonly path: string
  readonly ranges: readonly Range[]
}
type Range = { readonly from: number; readonly to: number }

/** Where the bundled fonts lie. */
export type FontPlaces = {
  /** Packages of @fontsource, or copies of them, the one that is asked first first. */
  readonly packages: readonly string[]
  /** A whole font for the characters that no package has: the 䶮 of a name. */
  readonly rare: string
}

/** The bundled fonts, read once: Noto Sans SC comes in some hundred parts, of which a document needs a few. */
export type DocumentFont = {
  /** `@font-face` rules with the needed parts as data URLs: a document that holds its own font needs no file to print. */
  facesFor(text: string): string
}

const weights = [400, 700]

/**
 * Reads the lists of parts of the fonts in `places`. A font that is not there leaves the document to the system's own
 * fonts.
 */
export function readDocumentFont({ packages, rare }: FontPlaces): DocumentFont {
  const parts = packages.flatMap((folder) => weights.flatMap((weight) => readParts(folder, weight)))
  const encoded = new Map<string, string>()
  const dataOf = (path: string) => {
    const data = encoded.get(path) ?? readFileSync(path).toString('base64')
    encoded.set(path, data)
    return data
  }
  const has = ({ ranges }: FontPart, point: number) =>
    ranges.some(({ from, to }) => point >= from && point <= to)
  return {
    facesFor(text) {
      const used = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
      const faces = parts
        .filter((part) => used.some((point) => has(part, point)))
        .map(
          ({ family, weight, css, path }) =>
            `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${css};` +
            `src:url(data:font/woff2;base64,${dataOf(path)}) format('woff2')}`,
        )
      const missing = used.filter((point) => isHan(point) && !parts.some((part) => has(part, point)))
      // Eight megabytes, and seldom needed.
      if (missing.length > 0 && existsSync(rare)) faces.push(rareFace(missing, dataOf(rare)))
      return faces.join('\n')
    },
  }
}

function isHan(point: number): boolean {
  return /\p{Script=Han}/u.test(String.fromCodePoint(point))
}

/** Of the name that document.css asks for behind Noto Sans SC, and for these characters only. */
function rareFace(points: readonly number[], data: string): string {
  const range = points.map((point) => `U+${point.toString(16)}`).join(',')
  return (
    `@font-face{font-family:'Noto Sans Hans';unicode-range:${range};` +
    `src:url(data:font/otf;base64,${data}) format('opentype')}`
  )
}

function readParts(folder: string, weight: number): readonly FontPart[] {
  let css: string
  try {
    css = readFileSync(join(folder, `${weight}.css`), 'utf8')
  } catch {
    return []
  }
  const family = /font-family:\s*'([^']+)'/.exec(css)?.[1] ?? basename(folder)
  return [
    ...css.matchAll(/@font-face\s*{[^}]*?url\(\.\/(files\/[\w.-]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g),
  ].map(([, file = '', ranges = '']) => ({
    family,
    weight,
    path: join(folder, file),
    css: ranges.trim(),
    ranges: ranges.split(',').map(readRange),
  }))
}

/** "U+4e00-4e10" or "U+4e00". */
function readRange(text: string): Range {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
}
