import type { Backup, ShopFile } from '@shared/contract/backups'
import type { BackupVault, Clock } from '../ports'

type Needs = {
  readonly vault: BackupVault
  readonly clock: Clock
  /** Where backups are copied to as well; null where that is not known. */
  readonly secondFolder: () => string | null
  /** Whether the present data file is damaged: its comments are written into what takes its place. */
  readonly wreck: boolean
  /** Throws where it is no moment to change the data file. */
  readonly mayChange: () => void
  /** Closes the shop and opens it again, with what was made ready in place. */
  readonly reopen: () => void
}

/** Puts another data file in the place of the present one, which is set aside. Works without a program too. */
export class Rescue {
  constructor(private readonly needs: Needs) {}

  /** All that can be restored, the newest first. */
  async list(): Promise<Backup[]> {
    const all = await this.needs.vault.list(this.needs.secondFolder())
    return all.sort((one, other) => other.at - one.at)
  }

  async restore(id: string): Promise<void> {
    const { vault, clock, secondFolder, wreck, mayChange, reopen } = this.needs
    mayChange()
    await vault.prepare(id, { second: secondFolder(), wreck, at: clock.now() })
    reopen()
  }

  async lookAtShop(path: string): Promise<ShopFile> {
    this.needs.mayChange()
    return await this.needs.vault.lookAtShop(path)
  }

  /** Opens the shop that was looked at. */
  async moveIn(): Promise<void> {
    const { vault, clock, wreck, mayChange, reopen } = this.needs
    mayChange()
    await vault.prepareShop(clock.now(), wreck)
    reopen()
  }
}
