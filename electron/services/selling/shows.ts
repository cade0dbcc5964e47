import type { CallOutput } from '@shared/contract'
import type { Product } from '@shared/contract/products'
import type { Show, ShowSummary } from '@shared/contract/shows'
import { localDay } from '@shared/domain/local-day'
import { FieldcastError } from '@shared/errors'
import type { ChatFeed } from '../comments/chat-feed'
import type { Intake } from '../comments/intake'
import type { Clock, Ids, Log, ObsDesk, Store } from '../ports'
import type { Packing } from './packing'
import type { Workbench } from '../workbench'

type Outcome = CallOutput<'shows.putOnAir'>

/** A show from its start to its parcels, and what is on air in it. */
export class Shows {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly intake: Pick<Intake, 'settle'>,
    private readonly packing: Pick<Packing, 'mergeWithin'>,
    private readonly feed: Pick<ChatFeed, 'recount'>,
    private readonly obs: Pick<ObsDesk, 'switchScene' | 'markMoment'>,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  /** Says again what is on air, as the last run of the program left it. */
  resume(): void {
    const onAir = this.store.shows.live()?.onAirProductId
    const product = onAir ? this.store.products.get(onAir) : null
    if (product) this.obs.markMoment(product.name)
  }

  start(title: string): ShowSummary {
    this.intake.settle()
    const show = this.bench.change((touched) => {
      if (this.store.shows.live()) throw new FieldcastError('show_already_live')
      const [id, at] = [this.ids.next(), this.clock.now()]
      this.store.shows.start({ id, title, day: localDay(at), at })
      touched.show = true
      return this.get(id)
    })
    this.feed.recount()
    return show
  }

  /** Ends the live show once every comment that came in it is read, and merges its orders into parcels. */
  end(): ShowSummary {
    this.intake.settle()
    const show = this.bench.change((touched) => {
      const { id } = this.live()
      this.store.shows.end(id, this.clock.now())
      this.packing.mergeWithin(id)
      touched.show = true
      return this.get(id)
    })
    this.obs.markMoment(null)
    this.feed.recount()
    return show
  }

  list(): ShowSummary[] {
    return this.store.shows.list()
  }

  /** Puts a product on air; the picture follows, and how it did is the answer. */
  async putOnAir(productId: string): Promise<Outcome> {
    const product = this.bench.change((touched) => {
      const { id } = this.live()
      const chosen = this.store.products.get(productId)
      if (!chosen) throw new FieldcastError('not_found', 'no such product')
      if (chosen.archived) throw new FieldcastError('product_archived')
      this.store.shows.setOnAir(id, productId)
      touched.onAir = true
      return chosen
    })
    this.obs.markMoment(product.name)
    return { warning: await this.switchScene(product) }
  }

  /** Whether a bare number asks for something, from now on. What waits is read by the rule it came under. */
  setBareNumbers(bareNumbers: Show['bareNumbers']): void {
    this.intake.settle()
    this.bench.change((touched) => {
      this.store.shows.setBareNumbers(this.live().id, bareNumbers)
      touched.figures = true
    })
  }

  takeOffAir(): Outcome {
    this.bench.change((touched) => {
      this.store.shows.setOnAir(this.live().id, null)
      touched.onAir = true
    })
    this.obs.markMoment(null)
    return { warning: null }
  }

  private async switchScene({ sceneName, transition }: Product): Promise<Outcome['warning']> {
    if (sceneName === null) return null
    try {
      await this.obs.switchScene(sceneName, transition)
      return null
    } catch (error) {
      if (!(error instanceof FieldcastError)) this.log.error('switching the scene failed unexpectedly', error)
      return error instanceof FieldcastError ? warningOf(error) : 'obs_request_failed'
    }
  }

  private live(): Show {
    const live = this.store.shows.live()
    if (!live) throw new FieldcastError('show_not_live')
    return live
  }

  private get(id: string): ShowSummary {
    const show = this.store.shows.get(id)
    if (!show) throw new FieldcastError('not_found', 'no such show')
    return show
  }
}

function warningOf({ code }: FieldcastError): Outcome['warning'] {
  if (code === 'obs_not_connected' || code === 'obs_scene_missing' || code === 'obs_timeout') return code
  return 'obs_request_failed'
}
