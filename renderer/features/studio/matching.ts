import type { Product } from '@shared/contract/products'

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** Products whose code begins with the text, or whose name or an alias holds it; an exact code comes first. */
export function matchingProducts(products: readonly Product[], text: string): readonly Product[] {
  const wanted = plain(text)
  if (wanted === '') return products
  const found = products.filter(
    ({ code, name, aliases }) =>
      plain(code).startsWith(wanted) ||
      plain(name).includes(wanted) ||
      aliases.some((alias) => plain(alias).includes(wanted)),
  )
  const exact = found.findIndex(({ code }) => plain(code) === wanted)
  const first = found[exact]
  return first && exact > 0 ? [first, ...found.filter((product) => product !== first)] : found
}
