export function decodePages(
  pdfPath: string,
  options?: { dpi?: number; first?: number; last?: number; qr?: false },
): Promise<{ page: number; text: string }[]>
export function decodePages(
  pdfPath: string,
  options: { dpi?: number; first?: number; last?: number; qr: true },
): Promise<{ page: number; text: string; qr: string }[]>
export function decodeShopCode(png: Uint8Array): Promise<string | null>
export function pageTexts(pdfPath: string): Promise<string[]>
