import type { Product } from '@shared/contract/products'
import { FieldcastError } from '@shared/errors'
import type { PhotoCodec, PhotoFolder, Store } from '../ports'
import type { Products } from './products'
import type { Workbench } from '../workbench'

/** Largest picture file that is taken, in bytes. */
const largestPhoto = 20 * 1024 * 1024

/** Photos of products. */
export class Photos {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly products: Products,
    private readonly codec: PhotoCodec,
    private readonly folder: PhotoFolder,
  ) {}

  /** Throws photo_too_large, photo_not_picture or file_not_written. */
  set(id: string, bytes: Uint8Array): Product {
    this.products.get(id)
    return this.replace(id, this.keep(bytes))
  }

  remove(id: string): Product {
    return this.replace(id, null)
  }

  /** Writes a picture file into the folder of photos and answers its name there. */
  keep(bytes: Uint8Array): string {
    if (bytes.byteLength > largestPhoto) throw new FieldcastError('photo_too_large')
    const jpeg = this.codec.toJpeg(bytes)
    if (!jpeg) throw new FieldcastError('photo_not_picture')
    return this.folder.write(jpeg)
  }

  private replace(id: string, photo: string | null): Product {
    const before = this.products.get(id).photo
    const product = this.bench.change((touched) => {
      this.store.products.setPhoto(id, photo)
      touched.products.add(id)
      return this.products.get(id)
    })
    // After the commit: a row never names a file that is not there.
    if (before !== null && !this.store.products.photoIsUsed(before)) this.folder.remove(before)
    return product
  }
}
