import type { CallInput, CallOutput } from '@shared/contract'
import type { Person } from '@shared/contract/buyers'
import { isBlank } from '@shared/domain/buyers/address-book'
import { FieldcastError } from '@shared/errors'
import type { Clock, Store } from '../ports'
import type { Workbench } from '../workbench'
import type { NameKeys } from './name-keys'

/** Orders that a person's card shows. */
const ordersShown = 200

/** The people who buy: what is known of them, and what the host writes down. */
export class Buyers {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly nameKeys: Pick<NameKeys, 'catchUp'>,
    private readonly clock: Clock,
  ) {}

  async find({ offset, limit, ...search }: CallInput<'buyers.find'>): Promise<CallOutput<'buyers.find'>> {
    if (search.query !== '') await this.nameKeys.catchUp()
    return this.store.people.find(search, offset, limit)
  }

  get(id: string): Person {
    const person = this.store.people.get(id, ordersShown)
    if (!person) throw new FieldcastError('not_found', 'no such buyer')
    return person
  }

  edit({ id, name, note, tags }: CallInput<'buyers.edit'>): Person {
    return this.change(id, () => this.store.people.edit(id, { name, note, tags }))
  }

  /** Their claims that wait show it at once. */
  blacklist({ id, reason }: CallInput<'buyers.blacklist'>): Person {
    this.get(id)
    return this.bench.change((touched) => {
      this.store.people.blacklist(id, reason === null ? null : { reason, at: this.clock.now() })
      for (const claimId of this.store.people.waitingClaims(id)) touched.claims.add(claimId)
      return this.get(id)
    })
  }

  /** Nothing typed removes an address. */
  saveAddress({ id, addressId, recipient }: CallInput<'buyers.saveAddress'>): Person {
    return this.change(id, () => {
      if (!isBlank(recipient)) this.store.people.saveAddress(id, addressId, recipient)
      else if (addressId !== null) this.store.people.removeAddress(id, addressId)
    })
  }

  removeAddress({ id, addressId }: CallInput<'buyers.removeAddress'>): Person {
    return this.change(id, () => this.store.people.removeAddress(id, addressId))
  }

  setDefaultAddress({ id, addressId }: CallInput<'buyers.setDefaultAddress'>): Person {
    return this.change(id, () => this.store.people.setDefaultAddress(id, addressId))
  }

  join({ id, otherId }: CallInput<'buyers.join'>): Person {
    this.get(otherId)
    if (id === otherId) return this.get(id)
    this.get(id)
    return this.bench.change((touched) => {
      const joined = this.store.people.join(id, otherId)
      // The blacklist of one is now the other's too.
      for (const claimId of this.store.people.waitingClaims(joined)) touched.claims.add(claimId)
      return this.get(joined)
    })
  }

  split({ accountId }: CallInput<'buyers.split'>): Person {
    const personId = this.store.people.personOf(accountId)
    if (personId === null) throw new FieldcastError('not_found', 'no such account')
    this.get(personId)
    return this.bench.change(() => this.get(this.store.people.split(accountId)))
  }

  keepApart({ id, otherId }: CallInput<'buyers.keepApart'>): Person {
    this.get(otherId)
    return this.change(id, () => this.store.people.keepApart(id, otherId))
  }

  private change(id: string, work: () => void): Person {
    this.get(id)
    return this.bench.change(() => {
      work()
      return this.get(id)
    })
  }
}
