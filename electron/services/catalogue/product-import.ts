import type { ImportReport } from '@shared/contract/products'
import { productCodeKey } from '@shared/domain/product-code'
import { FieldcastError } from '@shared/errors'
import type { Photos } from './photos'
import type { Clock, ProductCsvReader, SampleShop, Store } from '../ports'
import type { Products } from './products'
import type { Workbench } from '../workbench'

/** The reason in the ledger for stock that a file states. */
const importReason = 'CSV'

/** Many products at once: from a file, or the sample shop. */
export class ProductImport {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly products: Products,
    private readonly photos: Photos,
    private readonly readCsv: ProductCsvReader,
    private readonly sampleShop: SampleShop,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the good rows of a CSV in, in one transaction. A known code updates that product, its stock by a
   * correction. Throws csv_unreadable or csv_missing_columns.
   */
  fromCsv(bytes: Uint8Array): ImportReport {
    const { encoding, rows, rejected } = this.readCsv(bytes)
    return this.bench.change((touched) => {
      let updated = 0
      for (const { draft, stock } of rows) {
        const known = this.store.products.byCode(productCodeKey(draft.code))
        if (!known) {
          this.products.addWithin(touched, draft, stock)
          continue
        }
        // A file that says nothing of scenes does not take a product's scene away.
        const sceneName = draft.sceneName ?? known.sceneName
        // A sheet has no column for these.
        const { transition, keyword } = known
        this.products.editWithin(touched, known.id, { ...draft, sceneName, transition, keyword })
        // What is made of parts has the stock of its parts.
        if (known.parts.length === 0)
          this.store.stock.correct(known.id, stock, importReason, this.clock.now())
        updated++
      }
      return { encoding, added: rows.length - updated, updated, rejected: [...rejected] }
    })
  }

  /** Fills an empty shop; one that has products, even archived ones, is left as it is. */
  addSampleShop(): { added: number } {
    if (this.store.products.list().length > 0) return { added: 0 }
    const samples = this.sampleShop().map(({ photo, ...sample }) => ({ ...sample, photo: this.photo(photo) }))
    return this.bench.change((touched) => {
      for (const { draft, openingStock, photo } of samples) {
        const { id } = this.products.addWithin(touched, draft, openingStock)
        this.store.products.setPhoto(id, photo)
      }
      return { added: samples.length }
    })
  }

  /** A sample without its picture is better than no sample. */
  private photo(bytes: Uint8Array | null): string | null {
    try {
      return bytes && this.photos.keep(bytes)
    } catch (error) {
      if (error instanceof FieldcastError) return null
      throw error
    }
  }
}
