import type { CallInput, CallOutput } from '@shared/contract'
import { FieldcastError } from '@shared/errors'
import type { Ids, Store } from '../ports'
import type { Workbench } from '../workbench'
import { isReadable, type ClaimReader } from './claim-reader'
import type { Intake } from './intake'

/** Comments read in one transaction, about 5 ms. */
const readAtOnce = 200

/** Reads a stretch of the journal once more, as after the host mended a name or a keyword. */
export class ReadAgain {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly reader: ClaimReader,
    private readonly intake: Pick<Intake, 'settle'>,
    private readonly ids: Ids,
  ) {}

  /** What is found only waits, even where certain claims are accepted by themselves: it may be long past. */
  async run({ since }: CallInput<'chat.readAgain'>): Promise<CallOutput<'chat.readAgain'>> {
    const showId = this.store.shows.live()?.id
    if (showId === undefined) throw new FieldcastError('show_not_live')
    this.intake.settle()
    const end = this.store.claims.cursor()
    const first = this.store.comments.firstSince(showId, since ?? 0)
    const total = { read: 0, found: 0 }
    for (let at = (first ?? end + 1) - 1; at < end;) {
      const comments = this.store.comments.after(at, readAtOnce).filter(({ seq }) => seq <= end)
      const last = comments.at(-1)
      if (!last || this.store.shows.live()?.id !== showId) break
      at = last.seq
      const asked = comments.filter(isReadable).filter((comment) => comment.showId === showId)
      total.read += asked.length
      total.found += this.bench.change((touched) => {
        let found = 0
        for (const comment of asked)
          for (const reading of this.reader.read(comment)) {
            const id = this.ids.next()
            if (!this.store.claims.add({ id, showId, commentSeq: comment.seq, ...reading })) continue
            touched.claims.add(id)
            found += 1
          }
        return found
      })
      // Comments that come in meanwhile are journalled and read in between.
      await new Promise((turn) => setImmediate(turn))
    }
    return total
  }
}
