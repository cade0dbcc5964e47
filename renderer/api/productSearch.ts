import { type Product } from '@shared/contract/products'

/** Products in rundown order whose code, name or alias holds every word typed; archived ones only where asked for. */
export function findProducts(
  products: readonly Product[],
  query: string,
  withArchived: boolean,
): readonly Product[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return products
    .filter((product) => withArchived || !product.archived)
    .filter((product) => {
      if (words.length === 0) return true
      const text = [product.code, product.name, ...product.aliases].join('\n').normalize('NFKC').toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .sort((one, other) => Number(one.archived) - Number(other.archived) || one.position - other.position)
}

/** Before which product another must be put to move one place; undefined when it already stands at that end. */
export function placeBefore(
  products: readonly Product[],
  id: string,
  direction: 'up' | 'down',
): string | null | undefined {
  const order = findProducts(products, '', false)
  const index = order.findIndex((product) => product.id === id)
  if (index < 0) return undefined
  if (direction === 'up') return order[index - 1]?.id
  return index === order.length - 1 ? undefined : (order[index + 2]?.id ?? null)
}
