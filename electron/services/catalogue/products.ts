import type { CallInput } from '@shared/contract'
import type { Product, ProductDraft, ProductPart } from '@shared/contract/products'
import { productCodeKey } from '@shared/domain/product-code'
import { FieldcastError } from '@shared/errors'
import type { Clock, Ids, Store } from '../ports'
import type { Touched, Workbench } from '../workbench'

/** What is sold: the rundown and its stock. */
export class Products {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  add(draft: ProductDraft, openingStock: number): Product {
    return this.bench.change((touched) => this.addWithin(touched, draft, openingStock))
  }

  edit(id: string, draft: ProductDraft): Product {
    return this.bench.change((touched) => this.editWithin(touched, id, draft))
  }

  /** Archived products keep their history; the one on air goes off it. Throws product_code_taken on the way back. */
  setArchived(id: string, archived: boolean): Product {
    return this.bench.change((touched) => {
      const { code } = this.get(id)
      if (!archived) this.mustBeFree(code, id)
      this.store.products.setArchived(id, archived)
      touched.catalogue = true
      const live = this.store.shows.live()
      if (archived && live?.onAirProductId === id) {
        this.store.shows.setOnAir(live.id, null)
        touched.onAir = true
      }
      touched.products.add(id)
      return this.get(id)
    })
  }

  /** Enters a correction so that `available` becomes the stated figure. */
  correctStock({ id, available, reason }: CallInput<'products.correctStock'>): Product {
    return this.bench.change((touched) => {
      if (this.get(id).parts.length > 0) throw new FieldcastError('product_of_parts')
      this.store.stock.correct(id, available, reason, this.clock.now())
      touched.products.add(id)
      return this.get(id)
    })
  }

  /**
   * Sets weight, low stock and what a product is made of. Throws product_was_ordered when its parts would change under
   * orders that hold it, and parts_of_parts.
   */
  setTerms({ id, weightGrams, lowStock, parts }: CallInput<'products.setTerms'>): Product {
    return this.bench.change((touched) => {
      const product = this.get(id)
      this.store.products.setTerms(id, { weightGrams, lowStock })
      if (!sameParts(product.parts, parts)) {
        if (this.store.products.wasOrdered(id)) throw new FieldcastError('product_was_ordered')
        this.mustBeParts(id, parts)
        // From now on its stock is that of its parts.
        if (product.parts.length === 0) this.store.stock.correct(id, 0, '', this.clock.now())
        this.store.products.setParts(id, parts)
      }
      touched.products.add(id)
      return this.get(id)
    })
  }

  /** Writes down what packing needs to know of a product. */
  setPacking({ id, ...packing }: CallInput<'products.setPacking'>): Product {
    return this.bench.change((touched) => {
      this.get(id)
      this.store.products.setPacking(id, packing)
      touched.products.add(id)
      return this.get(id)
    })
  }

  /** Whether any order ever held it, a cancelled one too. */
  wasOrdered(id: string): boolean {
    return this.store.products.wasOrdered(this.get(id).id)
  }

  /** Moves a product in the rundown to stand before another, or last. */
  move(id: string, before: string | null): void {
    this.bench.change((touched) => {
      this.get(id)
      if (before !== null) this.get(before)
      const all = this.store.products.list().map((product) => product.id)
      if (id === before) return
      const others = all.filter((other) => other !== id)
      const place = before === null ? others.length : others.indexOf(before)
      const moved = this.store.products.arrange([...others.slice(0, place), id, ...others.slice(place)])
      for (const other of moved) touched.products.add(other)
    })
  }

  /** Adds a product inside the caller's transaction. */
  addWithin(touched: Touched, draft: ProductDraft, openingStock: number): Product {
    this.mustBeFree(draft.code, null)
    const id = this.ids.next()
    this.store.products.add(id, productCodeKey(draft.code), draft)
    const move = {
      productId: id,
      kind: 'opening',
      orderLineId: null,
      reason: '',
      at: this.clock.now(),
    } as const
    if (openingStock > 0) this.store.stock.enter({ ...move, delta: openingStock })
    touched.products.add(id)
    touched.catalogue = true
    return this.get(id)
  }

  /** Edits a product inside the caller's transaction. */
  editWithin(touched: Touched, id: string, draft: ProductDraft): Product {
    const { archived } = this.get(id)
    if (!archived) this.mustBeFree(draft.code, id)
    this.store.products.edit(id, productCodeKey(draft.code), draft)
    touched.products.add(id)
    touched.catalogue = true
    return this.get(id)
  }

  /** The product, which must exist. */
  get(id: string): Product {
    const product = this.store.products.get(id)
    if (!product) throw new FieldcastError('not_found', 'no such product')
    return product
  }

  private mustBeParts(id: string, parts: readonly ProductPart[]): void {
    if (new Set(parts.map(({ productId }) => productId)).size < parts.length)
      throw new FieldcastError('parts_of_parts', 'a part twice')
    if (parts.length > 0 && this.store.products.isPart(id)) throw new FieldcastError('parts_of_parts')
    for (const { productId } of parts)
      if (productId === id || this.get(productId).parts.length > 0) throw new FieldcastError('parts_of_parts')
  }

  private mustBeFree(code: string, exceptId: string | null): void {
    const holder = this.store.products.byCode(productCodeKey(code))
    if (holder && holder.id !== exceptId) throw new FieldcastError('product_code_taken', code, { code })
  }
}

function sameParts(one: readonly ProductPart[], other: readonly ProductPart[]): boolean {
  const ofOther = new Map(other.map(({ productId, quantity }) => [productId, quantity]))
  return (
    one.length === other.length && one.every(({ productId, quantity }) => ofOther.get(productId) === quantity)
  )
}
