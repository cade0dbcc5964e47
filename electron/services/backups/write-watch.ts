import type { Every, Log, WriteListener } from '../ports'
import type { DataFile } from './data-file'

/** How often it is tried, in milliseconds, whether a disk that refused takes something again. */
const tryEvery = 2_000

type Needs = {
  readonly dataFile: DataFile
  readonly every: Every
  readonly log: Log
}

type Acts = {
  /** Writes next to nothing; throws while the disk refuses. */
  readonly tryToWrite: () => void
  /** What waited for the disk goes on. */
  readonly goOn: () => void
  /** Something that was read is damaged. */
  readonly suspectDamage: () => void
}

/** Says on screen that the disk refuses, for as long as it does, and goes on by itself when it takes something again. */
export class WriteWatch implements WriteListener {
  private acts: Acts | null = null
  private stopTrying: (() => void) | null = null

  constructor(private readonly needs: Needs) {}

  /** From now on it can do something about it; the data file is open. */
  begin(acts: Acts): void {
    this.acts = acts
    if (this.needs.dataFile.current.writing !== 'well') this.keepTrying()
  }

  wrote(): void {
    const { dataFile, log } = this.needs
    if (dataFile.current.writing === 'well') return
    log.info('the disk takes what is written again')
    this.stop()
    dataFile.change({ writing: 'well' })
    this.acts?.goOn()
  }

  failed(code: Parameters<WriteListener['failed']>[0]): void {
    const { dataFile, log } = this.needs
    if (code === 'database_damaged') {
      this.acts?.suspectDamage()
      return
    }
    if (dataFile.current.writing === code) return
    // Once, not for every comment of a full evening: the log lies on the same disk.
    log.warn(`what is written is refused: ${code}`)
    dataFile.change({ writing: code })
    this.keepTrying()
  }

  stop(): void {
    this.stopTrying?.()
    this.stopTrying = null
  }

  private keepTrying(): void {
    this.stopTrying ??= this.needs.every(tryEvery, () => this.tryAgain())
  }

  private tryAgain(): void {
    try {
      this.acts?.tryToWrite()
    } catch {
      // Heard as a failure already; the next try comes.
    }
  }
}
