/** What has no shape of its own: controls, direction marks, lone surrogates; but for what joins emoji into one. */
const shapeless = /(?!\u200d)\p{C}/gu
/** The first character without the marks heaped on it; a flag, or an emoji joined of at most four, is one. */
const firstCharacter =
  /\p{RI}{2}|\p{Extended_Pictographic}\p{EMod}?\ufe0f?(?:\u200d\p{Extended_Pictographic}\p{EMod}?\ufe0f?){0,3}|[\p{L}\p{N}\p{P}\p{S}]/u

/** A buyer's name as strangers may see it: its first character and a star. */
export function maskedName(name: string): string {
  const [first = ''] = firstCharacter.exec(name.normalize('NFC').replace(shapeless, '')) ?? []
  return `${first}*`
}

/** One line of the ticker: 张* 刚下单 2箱 甜玉米. */
export function tickerLine(buyerName: string, quantity: string, productName: string): string {
  return `${maskedName(buyerName)} 刚下单 ${quantity} ${productName}`
}

/** What is left of what a product had in a show that has sold so much of it, 0 to 1; in smallest units. */
export function partLeft(available: number, sold: number): number {
  const had = available + sold
  return had <= 0 ? 0 : Math.min(1, Math.max(0, available / had))
}
