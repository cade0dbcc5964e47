import type { Handlers } from '@shared/contract'
import { FieldcastError } from '@shared/errors'
import { createProgram, type Program, type ProgramParts } from './program'
import { refusing } from './refusing'
import { rescueHandlers } from './safekeeping'
import { Rescue } from './services/backups/rescue'
import { createVault } from './storage/backup/vault'
import { shopPlaces } from './storage/backup/places'
import { asDamage } from './storage/failures'
import { carryOutRestore } from './storage/repair/restore'
import { createDispatch, type Dispatch } from './transport/dispatch'

/** The shop behind the window: opened, refused in words, and opened again with another data file. */
export class Opening {
  private running: Program | null = null
  private answer: Dispatch

  /** @param reload loads the window anew, for it shows what is no more */
  constructor(
    private readonly parts: Omit<ProgramParts, 'restored' | 'reopen' | 'onDamaged'>,
    private readonly reload: () => void,
  ) {
    this.answer = this.dispatchTo(refusing(new FieldcastError('internal', 'not open yet'), parts.desktop, {}))
  }

  get program(): Program | null {
    return this.running
  }

  /** Answers calls by what stands behind the window at the time. */
  readonly dispatch: Dispatch = (caller, name, input) => this.answer(caller, name, input)

  async open(): Promise<void> {
    this.answer = this.dispatchTo(await this.start())
  }

  async stop(): Promise<void> {
    await this.running?.stop()
    await this.parts.crew.stop()
  }

  /** A data file that cannot be opened is left as it is: the window says what is wrong and what can be done. */
  private async start(): Promise<Handlers> {
    const { log, paths } = this.parts
    try {
      const restored = carryOutRestore(shopPlaces(paths.data))
      if (restored) log.info('another data file was put in place', { comments: restored.comments })
      this.running = createProgram({
        ...this.parts,
        restored,
        // The call that wished for it is answered first.
        reopen: () => setImmediate(() => void this.change(() => this.start())),
        onDamaged: () =>
          void this.change(() => Promise.resolve(this.refuse(new FieldcastError('database_damaged')))),
      })
      await this.running.start()
      return this.running.handlers
    } catch (thrown) {
      // A file may open well and turn out to be damaged where it is read first.
      const error = asDamage(thrown)
      if (error instanceof FieldcastError) log.error(`the data file was refused: ${error.code}`)
      else log.error('the program did not start', error)
      void this.running?.stop().catch(() => undefined)
      this.running = null
      // A process without a window would hold the shop's lock, and every further start would end without a word.
      return this.refuse(error instanceof FieldcastError ? error : new FieldcastError('internal'))
    }
  }

  /** Closes what is open and puts something else behind the window. */
  private async change(next: () => Promise<Handlers>): Promise<void> {
    const { log } = this.parts
    try {
      const before = this.running
      this.running = null
      await before?.stop().catch((error: unknown) => log.error('the program did not end well', error))
      // Windows lets no file be renamed that somebody still reads.
      await this.parts.crew.stop()
      this.answer = this.dispatchTo(await next())
    } catch (error) {
      log.error('the shop was not opened again', error)
    }
    this.reload()
  }

  private refuse(reason: FieldcastError): Handlers {
    const { parts } = this
    const places = shopPlaces(parts.paths.data)
    // Of a newer version's file nothing is wrong: an older copy in its place would lose what it holds.
    if (reason.code !== 'database_damaged') return refusing(reason, parts.desktop, {})
    const rescue = new Rescue({
      vault: createVault(places, parts.crew.run),
      clock: { now: () => Date.now() },
      secondFolder: () => null,
      wreck: true,
      mayChange: () => undefined,
      reopen: () => setImmediate(() => void this.change(() => this.start())),
    })
    return refusing(reason, parts.desktop, rescueHandlers(rescue, parts.desktop, places))
  }

  private dispatchTo(handlers: Handlers): Dispatch {
    return createDispatch(handlers, this.parts.log)
  }
}
