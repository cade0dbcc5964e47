import type { Store } from '../ports'
import type { Touched } from '../workbench'

/** Products that are made of the same stock change together. */
export class SharedStock {
  constructor(private readonly store: Store) {}

  beforeCommit(touched: Touched): void {
    for (const id of [...touched.products])
      for (const other of this.store.products.sharingStock(id)) touched.products.add(other)
  }
}
