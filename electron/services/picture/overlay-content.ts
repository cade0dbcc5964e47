import type { OverlayKind, OverlaySettings } from '@shared/contract/control-room/overlays'
import type { Claim } from '@shared/contract/claims'
import type { Product } from '@shared/contract/products'
import { isLow } from '@shared/domain/orders/stock'
import { partLeft, tickerLine } from '@shared/domain/overlays/ticker'
import { formatQuantity, leftOnPicture } from '@shared/domain/quantity'
import { assertNever } from '@shared/errors'
import type { Clock, OverlayContent, PhotoFolder, Store } from '../ports'

/** How many orders the ticker shows at once. */
const tickerLines = 3
/** For how long an order was placed just now, in ms. */
const freshMs = 5 * 60_000

/** What there is to show, read anew each time it is asked for. */
export class OverlayContents {
  constructor(
    private readonly store: Store,
    private readonly photos: Pick<PhotoFolder, 'pathOf'>,
    private readonly clock: Clock,
  ) {}

  /** What an overlay says now, or null when it has nothing to say. */
  of(kind: OverlayKind, settings: OverlaySettings, secondsLeft: number | null): OverlayContent | null {
    switch (kind) {
      case 'card': {
        const product = this.onAir()
        return product && this.card(product, settings)
      }
      case 'stockBar': {
        const product = this.onAir()
        return product && this.stockBar(product)
      }
      case 'countdown':
        return secondsLeft === null ? null : { kind, label: settings.countdownLabel, secondsLeft }
      case 'ticker': {
        const lines = this.lines()
        return lines.length === 0 ? null : { kind, lines }
      }
      case 'shopCode':
        return settings.shopCodeContent === ''
          ? null
          : { kind, content: settings.shopCodeContent, caption: settings.shopCodeCaption }
      case 'text':
        return settings.text === '' ? null : { kind, text: settings.text }
      default:
        return assertNever(kind)
    }
  }

  /** The same, with words of its own where there is nothing to say yet: what the host sees while arranging. */
  sample(kind: OverlayKind, settings: OverlaySettings, secondsLeft: number | null): OverlayContent {
    const now = this.of(kind, settings, secondsLeft)
    if (now !== null) return now
    const product = this.store.products.list().find(({ archived }) => !archived)
    switch (kind) {
      case 'card':
        return product
          ? this.card(product, settings)
          : { kind, layout: settings.cardLayout, card: sampleCard }
      case 'stockBar':
        return product
          ? this.stockBar(product)
          : {
              kind,
              productName: sampleCard.productName,
              left: 12,
              leftUnit: '箱',
              low: false,
              unit: '箱',
              part: 0.4,
            }
      case 'countdown':
        return { kind, label: settings.countdownLabel, secondsLeft: 180 }
      case 'ticker':
        return {
          kind,
          lines: [tickerLine('李大姐', '1箱', '甜玉米'), tickerLine('张三', '2箱', '甜玉米')],
        }
      case 'shopCode':
        return { kind, content: 'https://example.com', caption: settings.shopCodeCaption || '扫码进店' }
      case 'text':
        return { kind, text: '今天下单，明早发货' }
      default:
        return assertNever(kind)
    }
  }

  /** Whether one of these products is what the picture speaks of. */
  speaksOf(productIds: ReadonlySet<string>): boolean {
    const onAir = this.store.shows.live()?.onAirProductId ?? null
    return onAir !== null && productIds.has(onAir)
  }

  /** When the ticker loses a line because that is not new any more; null while it has none. */
  tickerChangesAt(): number | null {
    const decided = this.justOrdered().flatMap(({ decidedAt }) => (decidedAt === null ? [] : [decidedAt]))
    return decided.length === 0 ? null : Math.min(...decided) + freshMs
  }

  private onAir(): Product | null {
    const onAir = this.store.shows.live()?.onAirProductId ?? null
    return onAir === null ? null : this.store.products.get(onAir)
  }

  private card(product: Product, { cardLayout }: OverlaySettings): OverlayContent {
    return {
      kind: 'card',
      layout: cardLayout,
      card: {
        productName: product.name,
        code: product.code,
        priceFen: product.priceFen,
        unit: product.unit,
        ...leftOnPicture(product.available, product),
        low: isLow(product),
        photoPath: product.photo === null ? null : this.photos.pathOf(product.photo),
      },
    }
  }

  private stockBar(product: Product): OverlayContent {
    const show = this.store.shows.live()
    // Of this show alone: what earlier ones sold is no part of what there was to buy today.
    const sold = show === null ? 0 : this.store.orders.held(show.id, product.id)
    return {
      kind: 'stockBar',
      productName: product.name,
      unit: product.unit,
      ...leftOnPicture(product.available, product),
      low: isLow(product),
      part: partLeft(product.available, sold),
    }
  }

  /** The newest last. */
  private lines(): string[] {
    return this.justOrdered()
      .flatMap(({ quantity, userName, productId }) => {
        const product = this.store.products.get(productId)
        if (quantity === null || !product) return []
        return [tickerLine(userName, formatQuantity(quantity, product), product.name)]
      })
      .reverse()
  }

  private justOrdered(): Claim[] {
    const show = this.store.shows.live()
    return show ? this.store.claims.ordered(show.id, this.clock.now() - freshMs + 1, tickerLines) : []
  }
}

const sampleCard = {
  productName: '现摘甜玉米',
  code: '1',
  priceFen: 2500,
  unit: '箱',
  left: 12,
  leftUnit: '箱',
  low: false,
  photoPath: null,
} as const
