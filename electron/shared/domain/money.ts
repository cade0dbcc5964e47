/** What a quantity costs in fen: price of one unit times quantity over unit size, rounded half up. */
export function lineAmountFen(priceFen: number, quantity: number, unitSize: number): number {
  return Math.floor((priceFen * quantity * 2 + unitSize) / (unitSize * 2))
}

/** Fen as yuan for people, without needless zeros: 2500 → "25", 2550 → "25.5", 1234567 → "12,345.67". */
export function formatYuan(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(fen) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
  const cents = (Math.abs(fen) % 100).toString().padStart(2, '0').replace(/0+$/, '')
  return cents === '' ? `${sign}${whole}` : `${sign}${whole}.${cents}`
}

/** Reads what a person types as yuan ("25", "¥25.50", "1,234.5 元") into fen; null when it is not an amount. */
export function parseYuan(text: string): number | null {
  const cleaned = text.normalize('NFKC').replace(/[¥元\s]/g, '')
  // A comma only groups thousands: "25,5" may mean 25.5 elsewhere, and must not become 255.
  const match = /^(\d{1,8}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/.exec(cleaned)
  if (!match) return null
  return Number(match[1]?.replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
