import { existsSync } from 'node:fs'
import type { Handlers } from '@shared/contract'
import { FieldcastError } from '@shared/errors'
import { withDeadline } from '@shared/with-deadline'
import { Backups } from './services/backups/backups'
import type { DataFile } from './services/backups/data-file'
import { Rescue } from './services/backups/rescue'
import type { WriteWatch } from './services/backups/write-watch'
import type { BackupVault, Clock, Every, Log, Store } from './services/ports'
import type { DesktopActions } from './shell/desktop-actions'
import type { ShopPlaces } from './storage/backup/places'

/** The look through the whole file waits until the window is up: both want the disk. In milliseconds. */
const lookThroughAfter = 5_000
/** How long closing waits for a backup that is being made, in milliseconds. */
const patience = 10_000

type RescueCalls =
  'backups.list' | 'backups.restore' | 'backups.lookAtShop' | 'backups.moveIn' | 'backups.openFolder'
type BackupCalls = Extract<keyof Handlers, `backups.${string}`>

type Needs = {
  readonly places: ShopPlaces
  readonly vault: BackupVault
  readonly store: Store
  readonly dataFile: DataFile
  readonly writes: WriteWatch
  readonly desktop: DesktopActions
  readonly clock: Clock
  readonly every: Every
  readonly log: Log
  /** What waited for the disk goes on. */
  readonly goOn: () => void
  /** The data file is damaged: nothing may be done with it any more. */
  readonly onDamaged: () => void
  readonly reopen: () => void
}

export type Safekeeping = ReturnType<typeof createSafekeeping>

/** Everything that keeps the data file and what it holds: backups, the look at it after a start, the disk's moods. */
export function createSafekeeping(needs: Needs) {
  const { vault, store, dataFile, writes, desktop, clock, every, log } = needs
  const backups = new Backups({ vault, store, dataFile, clock, every, log })
  const mustNotBeLive = () => {
    if (store.shows.live()) throw new FieldcastError('not_while_live')
  }
  const rescue = new Rescue({
    vault,
    clock,
    secondFolder: () => backups.secondFolder(),
    wreck: false,
    mayChange: mustNotBeLive,
    reopen: needs.reopen,
  })
  let looking = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function lookThrough(): Promise<void> {
    if (looking) return
    looking = true
    dataFile.change({ check: 'running' })
    try {
      const { verdict, found } = await vault.lookThrough()
      if (verdict !== 'whole')
        log.error(`the data file is not as it should be, ${verdict}: ${found.join('; ')}`)
      if (verdict === 'damaged') needs.onDamaged()
      else dataFile.change({ check: verdict })
    } catch (error) {
      if (!stopped) log.error('the data file was not looked through', error)
      dataFile.change({ check: 'not_done' })
    } finally {
      looking = false
    }
  }

  const handlers: Pick<Handlers, BackupCalls> = {
    ...rescueHandlers(rescue, desktop, needs.places),
    'backups.make': async () => {
      await backups.make()
      return {}
    },
    'backups.chooseSecondFolder': async () => {
      const folder = await desktop.chooseFolder()
      if (folder !== null) backups.setSecondFolder(folder)
      return { folder }
    },
    'backups.forgetSecondFolder': () => {
      backups.setSecondFolder(null)
      return {}
    },
    'backups.restoredSeen': () => {
      dataFile.change({ restored: null })
      return {}
    },
    'backups.saveShop': async () => {
      const at = clock.now()
      const path = await desktop.askForShopFile(at)
      if (path !== null) await vault.saveShop(path, at)
      return { path }
    },
  }
  return {
    handlers,
    showEnded: () => backups.showEnded(),
    start() {
      writes.begin({
        tryToWrite: () => store.tryToWrite(),
        goOn: needs.goOn,
        suspectDamage: () => void lookThrough(),
      })
      backups.start()
      timer = setTimeout(() => void lookThrough(), lookThroughAfter)
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      writes.stop()
      await withDeadline(backups.stop(), patience, () => new Error('the backup takes too long')).catch(
        (error: unknown) => log.error('closing did not wait for a backup', error),
      )
    },
  }
}

/** What can be asked of the copies of the data file even where it cannot be opened. */
export function rescueHandlers(
  rescue: Rescue,
  desktop: DesktopActions,
  places: ShopPlaces,
): Pick<Handlers, RescueCalls> {
  return {
    'backups.list': async () => await rescue.list(),
    'backups.restore': async ({ id }) => {
      await rescue.restore(id)
      return {}
    },
    'backups.lookAtShop': async () => {
      const path = await desktop.chooseShopFile()
      return { shop: path === null ? null : await rescue.lookAtShop(path) }
    },
    'backups.moveIn': async () => {
      await rescue.moveIn()
      return {}
    },
    'backups.openFolder': async () => {
      // Before the first backup there is no folder for them.
      await (existsSync(places.backups) ? desktop.openFolder(places.backups) : desktop.openDataFolder())
      return {}
    },
  }
}
