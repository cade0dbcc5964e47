import type { CallInput } from '@shared/contract'
import {
  defaultOverlaySettings,
  eachKind,
  type OverlayKind,
  type OverlayPlace,
  type OverlaySettings,
  type OverlaysState,
} from '@shared/contract/control-room/overlays'
import { boxOf, shapeOf, usualCanvas } from '@shared/domain/overlays/places'
import type {
  Clock,
  ObsDesk,
  OverlayContent,
  OverlayPainter,
  OverlayReport,
  StatePublisher,
  Store,
  WantedOverlays,
} from '../ports'
import type { OverlayContents } from './overlay-content'

/** How long 时间到 stays on the picture, in ms. */
const overShownMs = 10_000

/** The overlays on the picture: what the host chose, what they say now, and where they stand. */
export class Overlays {
  private settings: OverlaySettings = defaultOverlaySettings
  private countdownEndsAt: number | null = null
  private tick: NodeJS.Timeout | null = null
  private tickerTick: NodeJS.Timeout | null = null
  private liveShowId: string | null = null
  private obsReport: OverlayReport = { canvas: null, standing: {} }

  constructor(
    private readonly store: Store,
    private readonly state: StatePublisher,
    private readonly obs: Pick<ObsDesk, 'wantOverlays'>,
    private readonly contents: OverlayContents,
    private readonly painter: OverlayPainter,
    private readonly clock: Clock,
  ) {}

  /** Takes up what was chosen in earlier runs, and a countdown that is not over; states what the picture should show. */
  start(): void {
    const { settings } = this.store
    this.settings = settings.kept('overlays') ?? defaultOverlaySettings
    const endsAt = settings.kept('overlays.countdownEndsAt')
    if (endsAt !== null && endsAt > this.clock.now()) this.countdownEndsAt = endsAt
    this.refresh()
    this.tickOn()
  }

  stop(): void {
    this.stopTicking()
    if (this.tickerTick) clearTimeout(this.tickerTick)
    this.tickerTick = null
  }

  /** States anew what the picture should show. */
  refresh(): void {
    this.endCountdownWithShow()
    this.awaitTickerChange()
    const { colours, shown, places, cardLayout } = this.settings
    const wanted = eachKind((kind) => {
      const content = shown[kind] ? this.contentOf(kind) : null
      return {
        picture: content && { colours, content },
        places: { landscape: places.landscape[kind], portrait: places.portrait[kind] },
        cardLayout,
      }
    })
    this.obs.wantOverlays(wanted satisfies WantedOverlays)
    this.publish(eachKind((kind) => wanted[kind].picture !== null))
  }

  /** The same, when something that is on the picture changed. */
  dataChanged(changed: {
    readonly products: ReadonlySet<string>
    readonly claims: ReadonlySet<string>
    readonly orders: ReadonlySet<string>
  }): void {
    const ticker = this.settings.shown.ticker && changed.claims.size + changed.orders.size > 0
    if (ticker || this.contents.speaksOf(changed.products)) this.refresh()
  }

  /** How the overlays stand in OBS. */
  report(report: OverlayReport): void {
    this.obsReport = report
    this.publish(eachKind((kind) => this.settings.shown[kind] && this.contentOf(kind) !== null))
  }

  setShown(kind: OverlayKind, shown: boolean): void {
    this.keep({ ...this.settings, shown: { ...this.settings.shown, [kind]: shown } })
  }

  /** For the shape of canvas OBS has now. */
  setPlace(kind: OverlayKind, place: OverlayPlace | null): void {
    const { places } = this.settings
    const shape = shapeOf(this.canvas())
    this.keep({ ...this.settings, places: { ...places, [shape]: { ...places[shape], [kind]: place } } })
  }

  change(changes: CallInput<'overlays.change'>): void {
    const { settings } = this
    this.keep({
      ...settings,
      cardLayout: changes.cardLayout ?? settings.cardLayout,
      colours: changes.colours ?? settings.colours,
      shopCodeContent: changes.shopCodeContent ?? settings.shopCodeContent,
      shopCodeCaption: changes.shopCodeCaption ?? settings.shopCodeCaption,
      text: changes.text ?? settings.text,
      countdownLabel: changes.countdownLabel ?? settings.countdownLabel,
    })
  }

  /** Counts down so many seconds from now, on the picture. */
  startCountdown(seconds: number): void {
    this.keepCountdown(this.clock.now() + seconds * 1000)
    this.setShown('countdown', true)
    this.tickOn()
  }

  stopCountdown(): void {
    this.keepCountdown(null)
    this.stopTicking()
    this.refresh()
  }

  /** What an overlay looks like, as a PNG data URL. */
  async sample(kind: OverlayKind): Promise<string> {
    const { colours } = this.settings
    const content = this.contents.sample(kind, this.settings, this.secondsLeft())
    const png = await this.painter.paint({ colours, content }, 1, true)
    return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  }

  private keep(settings: OverlaySettings): void {
    this.store.transaction(() => this.store.settings.keep('overlays', settings))
    this.settings = settings
    this.refresh()
  }

  /** Over a restart too: what was promised to buyers for five minutes ends when it was said to. */
  private keepCountdown(endsAt: number | null): void {
    this.store.transaction(() => this.store.settings.keep('overlays.countdownEndsAt', endsAt))
    this.countdownEndsAt = endsAt
  }

  /** A countdown may begin before a show, but what it counts to is over with it. */
  private endCountdownWithShow(): void {
    const before = this.liveShowId
    this.liveShowId = this.store.shows.live()?.id ?? null
    if (before === null || before === this.liveShowId || this.countdownEndsAt === null) return
    this.keepCountdown(null)
    this.stopTicking()
  }

  private awaitTickerChange(): void {
    if (this.tickerTick) clearTimeout(this.tickerTick)
    const at = this.settings.shown.ticker ? this.contents.tickerChangesAt() : null
    this.tickerTick =
      at === null ? null : setTimeout(() => this.refresh(), Math.max(100, at - this.clock.now()))
  }

  private contentOf(kind: OverlayKind): OverlayContent | null {
    return this.contents.of(kind, this.settings, this.secondsLeft())
  }

  private secondsLeft(): number | null {
    if (this.countdownEndsAt === null) return null
    return Math.max(0, Math.ceil((this.countdownEndsAt - this.clock.now()) / 1000))
  }

  private stopTicking(): void {
    if (this.tick) clearTimeout(this.tick)
    this.tick = null
  }

  private tickOn(): void {
    this.stopTicking()
    const endsAt = this.countdownEndsAt
    if (endsAt === null) return
    const left = endsAt - this.clock.now()
    if (left <= -overShownMs) {
      this.stopCountdown()
      return
    }
    // At the change of each second, and once more when it has been over long enough.
    const wait = left > 0 ? left % 1000 || 1000 : left + overShownMs
    this.tick = setTimeout(() => {
      this.refresh()
      this.tickOn()
    }, wait)
  }

  private canvas(): { readonly width: number; readonly height: number } {
    return this.obsReport.canvas ?? usualCanvas
  }

  private publish(hasContent: Readonly<Record<OverlayKind, boolean>>): void {
    const { shown, places, cardLayout } = this.settings
    const canvas = this.canvas()
    const standing = (kind: OverlayKind): OverlaysState['standing'][OverlayKind] => {
      if (!shown[kind]) return 'hidden'
      if (!hasContent[kind]) return 'empty'
      return this.obsReport.standing[kind] ?? 'hidden'
    }
    this.state.set('overlays', {
      settings: this.settings,
      boxes: eachKind((kind) => ({ ...boxOf(kind, cardLayout, canvas, places[shapeOf(canvas)][kind]) })),
      standing: eachKind(standing),
      countdownEndsAt: this.countdownEndsAt,
    })
  }
}
