import { readFileSync } from 'node:fs'
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

/** The bundled fonts, read once: Noto Sans SC comes in some hundred parts, of which a document needs a few. */
export type DocumentFont = {
  /** `@font-face` rules with the needed parts as data URLs: a document that holds its own font needs no file to print. */
  facesFor(text: string): string
}

const weights = [400, 700]

/**
 * Reads the fonts' lists of parts from `folders`, packages of @fontsource or copies of them. A font that is not there
 * leaves the document to the system's own fonts.
 */
export function readDocumentFont(folders: readonly string[]): DocumentFont {
  const parts = folders.flatMap((folder) => weights.flatMap((weight) => readParts(folder, weight)))
  const encoded = new Map<string, string>()
  return {
    facesFor(text) {
      const used = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
      return parts
        .filter(({ ranges }) =>
          used.some((point) => ranges.some(({ from, to }) => point >= from && point <= to)),
        )
        .map(({ family, weight, css, path }) => {
          const data = encoded.get(path) ?? readFileSync(path).toString('base64')
          encoded.set(path, data)
          return (
            `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${css};` +
            `src:url(data:font/woff2;base64,${data}) format('woff2')}`
          )
        })
        .join('\n')
    },
  }
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
