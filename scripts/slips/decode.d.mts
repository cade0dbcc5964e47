export function decodePages(
  pdfPath: string,
  options?: { dpi?: number; first?: number; last?: number },
): Promise<{ page: number; text: string }[]>
export function pageTexts(pdfPath: string): Promise<string[]>
