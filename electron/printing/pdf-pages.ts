/** How many pages a PDF really has: its page objects, counted. */
export function countPdfPages(pdf: Uint8Array): number {
  // A byte a character: the structure of a PDF is ASCII, its streams may be anything.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return text.match(/\/Type\s*\/Page(?![\w])/g)?.length ?? 0
}
