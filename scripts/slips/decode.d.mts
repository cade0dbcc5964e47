export function decodePages(
  pdfPath: string,
  options?: { dpi?: number; first?: number; last?: number; qr?: false },
): Promise<{ page: number; text: string }[]>
export function decodePages(
  pdfPath: string,
  options: { dpi?: number; first?: number; last?: number; qr: true },
): Promise<{ page: number; text: string; qr: string }[]>
export function decodeShopCode(
  picture: Uint8Array | { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
): Promise<string | null>
export function pageTexts(pdfPath: string): Promise<string[]>
