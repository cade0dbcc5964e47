import { leftOnPicture } from '@shared/domain/quantity'
import type { ObsDesk, OverlayCard, PhotoFolder, Store } from '../ports'

/** Keeps the product card on the picture in step with the product on air. */
export class OnAirCard {
  constructor(
    private readonly store: Store,
    private readonly obs: Pick<ObsDesk, 'wantCard'>,
    private readonly photos: Pick<PhotoFolder, 'pathOf'>,
  ) {}

  /** States anew what the picture should show. */
  refresh(): void {
    this.obs.wantCard(this.wanted())
  }

  /** The same, when the product on air is among those that changed. */
  productsChanged(ids: ReadonlySet<string>): void {
    const onAir = this.store.shows.live()?.onAirProductId ?? null
    if (onAir !== null && ids.has(onAir)) this.refresh()
  }

  private wanted(): OverlayCard | null {
    const onAir = this.store.shows.live()?.onAirProductId ?? null
    const product = onAir === null ? null : this.store.products.get(onAir)
    if (!product) return null
    return {
      productName: product.name,
      code: product.code,
      priceFen: product.priceFen,
      unit: product.unit,
      ...leftOnPicture(product.available, product),
      photoPath: product.photo === null ? null : this.photos.pathOf(product.photo),
    }
  }
}
