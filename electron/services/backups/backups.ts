import type { Backup, BackupProblem } from '@shared/contract/backups'
import type { BackupKind } from '@shared/domain/backups/backup-name'
import { thinned } from '@shared/domain/backups/thinning'
import { FieldcastError } from '@shared/errors'
import type { BackupVault, Clock, Every, Log, Store } from '../ports'
import type { DataFile } from './data-file'

const hour = 3_600_000
/** How often it is looked whether one is due, in milliseconds. */
const lookEvery = 60_000
/** After one that failed the next by itself comes no sooner, in milliseconds. */
const againAfter = 10 * 60_000

type Needs = {
  readonly vault: BackupVault
  readonly store: Pick<Store, 'shows' | 'settings'>
  readonly dataFile: DataFile
  readonly clock: Clock
  readonly every: Every
  readonly log: Log
}

/** Copies of the data file: every hour of a show, at its end and by hand; thinned, and on a second drive as well. */
export class Backups {
  private working: Promise<void> = Promise.resolve()
  private waiting = 0
  private failedAt = -Infinity
  /** The last backup and the folder that is known to have it. */
  private caughtUp: string | null = null
  private stopLooking: (() => void) | null = null

  constructor(private readonly needs: Needs) {}

  /** Says what there is, and makes what falls due from now on. */
  start(): void {
    const folder = this.secondFolder()
    this.needs.dataFile.change({ second: folder === null ? null : { folder, standing: 'unknown' } })
    this.stopLooking = this.needs.every(lookEvery, () => void this.look())
    void this.inTurn(async () => {
      this.tellLast(await this.needs.vault.list(null))
      await this.lookAtSecond()
    })
  }

  /** Settles when what is under way has ended. */
  async stop(): Promise<void> {
    this.stopLooking?.()
    this.stopLooking = null
    await this.working
  }

  /** Makes one now; throws FieldcastError disk_full or backup_failed. */
  async make(kind: BackupKind = 'hand'): Promise<void> {
    const problem = await this.run(kind)
    if (problem) throw new FieldcastError(problem)
  }

  /** The evening's work is done: it is copied before the PC is switched off. */
  showEnded(): void {
    void this.run('show')
  }

  /** Makes what is due, and looks whether the second drive is there. */
  async look(): Promise<void> {
    // A slow drive must not make a queue of looks.
    if (this.waiting > 0) return
    if (this.isDue()) await this.run('hour')
    else await this.inTurn(() => this.lookAtSecond())
  }

  /** Copies every backup there as well from now on, or nowhere; the newest one soon. */
  setSecondFolder(folder: string | null): void {
    this.needs.store.settings.keep('backups.second', folder)
    this.caughtUp = null
    this.needs.dataFile.change({ second: folder === null ? null : { folder, standing: 'unknown' } })
    void this.inTurn(() => this.lookAtSecond())
  }

  secondFolder(): string | null {
    return this.needs.store.settings.kept('backups.second')
  }

  private isDue(): boolean {
    const { store, dataFile, clock } = this.needs
    const live = store.shows.live()
    const now = clock.now()
    if (!live || now - this.failedAt < againAfter) return false
    // What lies in the future was made before the clock was set back, and says nothing.
    const since = [live.startedAt, dataFile.current.backup.lastAt ?? 0].filter((at) => at <= now)
    return now - Math.max(0, ...since) >= hour
  }

  private async run(kind: BackupKind): Promise<BackupProblem | null> {
    let problem: BackupProblem | null = null
    await this.inTurn(async () => {
      problem = await this.makeNow(kind)
    })
    return problem
  }

  private async makeNow(kind: BackupKind): Promise<BackupProblem | null> {
    const { vault, dataFile, clock, log } = this.needs
    const { lastAt, problem } = dataFile.current.backup
    dataFile.change({ backup: { running: true, lastAt, problem } })
    try {
      const made = await vault.make(kind, clock.now())
      log.info('a backup was made', { kind, bytes: made.bytes })
      this.failedAt = -Infinity
      dataFile.change({ backup: { running: false, lastAt: made.at, problem: null } })
      await this.thin(made)
      await this.lookAtSecond()
      return null
    } catch (error) {
      const failed = problemOf(error)
      log.error(`a backup was not made: ${failed}`, error)
      this.failedAt = clock.now()
      dataFile.change({ backup: { running: false, lastAt, problem: failed } })
      return failed
    }
  }

  private async thin(made: Backup): Promise<void> {
    const { vault } = this.needs
    const ours = (await vault.list(null)).filter(({ place }) => place === 'folder')
    // A clock set back must not let the one just made be the one that goes.
    vault.remove(
      thinned(ours).dropped.filter(({ id }) => id !== made.id),
      null,
    )
  }

  /** Says whether the second drive is there, and brings it what it lacks. */
  private async lookAtSecond(): Promise<void> {
    const { vault, dataFile, log } = this.needs
    const folder = this.secondFolder()
    if (folder === null) return
    const tell = (standing: 'ready' | 'missing' | 'failed') => {
      if (folder === this.secondFolder()) dataFile.change({ second: { folder, standing } })
    }
    if (!(await vault.isThere(folder))) {
      this.caughtUp = null
      tell('missing')
      return
    }
    // Reading a slow stick every minute for nothing would be felt in the window.
    const last = `${String(dataFile.current.backup.lastAt)} ${folder}`
    if (this.caughtUp === last) return
    try {
      const all = await vault.list(folder)
      const [newest] = newestFirst(all.filter(({ place }) => place === 'folder'))
      const there = all.filter(({ place }) => place === 'second')
      const lacks = newest && !there.some(({ at, kind }) => at === newest.at && kind === newest.kind)
      if (lacks) await vault.copyOn(newest, folder)
      vault.remove(thinned(there).dropped, folder)
      this.caughtUp = last
      tell('ready')
    } catch (error) {
      log.error('a backup was not copied to the second folder', error)
      tell('failed')
    }
  }

  private tellLast(all: readonly Backup[]): void {
    const { dataFile } = this.needs
    const [newest] = newestFirst(all.filter(({ place }) => place === 'folder'))
    dataFile.change({ backup: { ...dataFile.current.backup, lastAt: newest?.at ?? null } })
  }

  /** One thing after the other: two copies at once would only take twice as long. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.waiting += 1
    this.working = this.working.then(work).then(
      () => void (this.waiting -= 1),
      (error: unknown) => {
        this.waiting -= 1
        this.needs.log.error('looking after the backups failed', error)
      },
    )
    return this.working
  }
}

function newestFirst(backups: readonly Backup[]): Backup[] {
  return [...backups].sort((one, other) => other.at - one.at)
}

function problemOf(error: unknown): BackupProblem {
  return error instanceof FieldcastError && error.code === 'disk_full' ? 'disk_full' : 'backup_failed'
}
