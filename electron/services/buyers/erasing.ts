import type { CallOutput } from '@shared/contract'
import { FieldcastError } from '@shared/errors'
import type { Panel } from '../comments/panel'
import type { Clock, Erased, EventPublisher, Log, Store } from '../ports'
import type { Workbench } from '../workbench'

/** Takes one person's data out of the shop for good; the books stay. */
export class Erasing {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly panel: Pick<Panel, 'start'>,
    private readonly events: EventPublisher,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Names, phones, addresses, notes, tags, accounts and what they wrote; orders keep numbers, lines and amounts. The
   * file is written anew after it, for seconds if it is large. Throws not_found, or erase_while_live.
   */
  erase(id: string): CallOutput<'buyers.erase'> {
    if (!this.store.people.get(id, 0)) throw new FieldcastError('not_found', 'no such buyer')
    if (this.store.shows.live()) throw new FieldcastError('erase_while_live')
    const erased = this.bench.change((touched) => {
      const gone = this.store.people.erase(id, this.clock.now())
      this.store.orderIndex.forgetDue()
      this.forgetMutes(gone.accounts)
      // Orders, claims and overlays may all name them.
      touched.show = true
      return gone
    })
    this.panel.start()
    this.events.emit('chat.journalChanged', {})
    const swept = this.sweep()
    this.log.info('a buyer’s data was deleted', { orders: erased.orders, swept })
    return { orders: erased.orders, comments: erased.comments, swept }
  }

  private forgetMutes(accounts: Erased['accounts']): void {
    const mutes = this.store.settings.kept('chat.mutes')
    if (!mutes) return
    const users = mutes.users.filter(
      ({ platform, userId, userName }) =>
        !accounts.some(
          (one) =>
            one.platform === platform &&
            one.userId === userId &&
            (userId !== '' || one.userName === userName),
        ),
    )
    if (users.length < mutes.users.length) this.store.settings.keep('chat.mutes', { ...mutes, users })
  }

  /** The data is out of use already: a disk too full to write the file anew does not bring it back. */
  private sweep(): boolean {
    try {
      return this.store.people.sweep()
    } catch (error) {
      this.log.error('the data file could not be written anew after deleting', error)
      return false
    }
  }
}
