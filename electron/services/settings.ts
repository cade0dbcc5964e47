import { defaultSettings, type Settings } from '@shared/contract/settings'
import type { SettingChanges, StatePublisher, Store } from './ports'

/** The settings, as kept in the data file over their defaults. */
export class SettingsDesk {
  /** Asked for with every comment; nobody else writes them. */
  private known: Settings | null = null

  constructor(
    private readonly store: Store,
    private readonly state: StatePublisher,
  ) {}

  current(): Settings {
    this.known ??= merged(defaultSettings, this.store.settings.read())
    return this.known
  }

  change(changes: SettingChanges): Settings {
    this.store.transaction(() => this.store.settings.write(changes))
    this.known = null
    const settings = this.current()
    this.state.set('settings', settings)
    return settings
  }
}

/** Spreading would let a field that is there but undefined wipe out a value. */
function merged(settings: Settings, changes: SettingChanges): Settings {
  return {
    language: changes.language ?? settings.language,
    appearance: changes.appearance ?? settings.appearance,
    shopName: changes.shopName ?? settings.shopName,
    sender: changes.sender ?? settings.sender,
    thankYou: changes.thankYou ?? settings.thankYou,
    howToPay: changes.howToPay ?? settings.howToPay,
    acceptCertainClaims: changes.acceptCertainClaims ?? settings.acceptCertainClaims,
    ingestPort: changes.ingestPort ?? settings.ingestPort,
    breakScene: changes.breakScene ?? settings.breakScene,
    // Null is a value of this one: never.
    payWithinMinutes:
      changes.payWithinMinutes === undefined ? settings.payWithinMinutes : changes.payWithinMinutes,
    shipping: changes.shipping ?? settings.shipping,
    parcelRules: changes.parcelRules ?? settings.parcelRules,
    paper: changes.paper ?? settings.paper,
  }
}
