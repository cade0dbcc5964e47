/** A buyer's name as strangers may see it: its first character and stars, never fewer than one. */
export function maskedName(name: string): string {
  const [first, ...rest] = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(name.trim())]
  if (first === undefined) return '*'
  return `${first.segment}${'*'.repeat(Math.min(2, Math.max(1, rest.length)))}`
}

/** One line of the ticker: 张** 刚下单 2箱 甜玉米. */
export function tickerLine(buyerName: string, quantity: string, productName: string): string {
  return `${maskedName(buyerName)} 刚下单 ${quantity} ${productName}`
}

/** What is left of what a product had in this show, 0 to 1; quantities in smallest units. */
export function partLeft(available: number, reserved: number): number {
  const had = available + reserved
  return had <= 0 ? 0 : Math.min(1, Math.max(0, available / had))
}
