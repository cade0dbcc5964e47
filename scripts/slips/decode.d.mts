export function decodePages(
  pdfPath: string,
  options?: { dpi?: number; first?: number; last?: number },
): Promise<{ page: number; text: string }[]>
export function decodeShopCode(png: Uint8Array): Promise<string | null>
export function pageTexts(pdfPath: string): Promise<string[]>
