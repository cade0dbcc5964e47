/**
 * What a spreadsheet may take for a formula: = + - @, a tab or a line end at the start, also in full width and behind
 * blanks and invisible characters, which some programs take off first.
 */
const formulaStart = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/** Whether a spreadsheet program could run this cell's text instead of showing it. */
export function startsFormula(text: string): boolean {
  return formulaStart.test(text)
}

/** The text of a cell that no spreadsheet program runs: one that could be a formula gets an apostrophe before it. */
export function harmlessCell(text: string): string {
  return startsFormula(text) ? `'${text}` : text
}
