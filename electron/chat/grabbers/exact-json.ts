const quote = 0x22
const backslash = 0x5c
/** An integer that JSON.parse may round. */
const longInteger = /^-?[1-9]\d{15,}$/

/**
 * Reads JSON whose long integers become text instead of being rounded: platform ids have nineteen digits, and two
 * rounded to one would lose an order. Throws SyntaxError on what is no JSON, as JSON.parse does.
 */
export function parseExactly(text: string): unknown {
  // First as it is: what is no JSON must not become some by the quotes put in below.
  const value: unknown = JSON.parse(text)
  return /\d{16}/.test(text) ? JSON.parse(quoteLongIntegers(text)) : value
}

/** Puts quotes around the integers of a valid JSON text that a double cannot hold; text within quotes stays. */
function quoteLongIntegers(text: string): string {
  const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
  const parts: string[] = []
  let kept = 0
  for (let at = 0; at < text.length;) {
    if (text.charCodeAt(at) === quote) {
      at = endOfString(text, at)
      continue
    }
    number.lastIndex = at
    const found = number.exec(text)?.[0]
    if (found === undefined) {
      at += 1
      continue
    }
    if (longInteger.test(found) && !Number.isSafeInteger(Number(found))) {
      parts.push(text.slice(kept, at), `"${found}"`)
      kept = at + found.length
    }
    at += found.length
  }
  return parts.join('') + text.slice(kept)
}

/** The place behind the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === backslash) at += 1
    else if (unit === quote) return at + 1
  }
  return text.length
}
