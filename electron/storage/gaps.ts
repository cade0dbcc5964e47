import type { Database } from 'better-sqlite3'
import type { ChatGap } from '@shared/contract/chat'
import type { GapStore } from '../services/ports'

type Row = Omit<ChatGap, 'id'> & { readonly seq: number }

const columns = `seq, platform, room, from_at AS "from", to_at AS "to", after_seq AS afterSeq`
const toGap = ({ seq, ...gap }: Row): ChatGap => ({ id: String(seq), ...gap })

/** The stretches of chat that could not be seen. */
export function gapStore(database: Database): GapStore {
  const insert = database.prepare<[Parameters<GapStore['add']>[0]], Row>(
    `INSERT INTO chat_gaps (platform, room, from_at, to_at, after_seq, show_id)
     VALUES (@platform, @room, @from, @to, (SELECT COALESCE(MAX(seq), 0) FROM comments), @showId)
     RETURNING ${columns}`,
  )
  const recent = database.prepare<[number], Row>(`SELECT ${columns} FROM chat_gaps ORDER BY seq DESC LIMIT ?`)
  return {
    add(gap) {
      const row = insert.get(gap)
      if (!row) throw new Error('the gap was not written')
      return toGap(row)
    },
    recent: (limit) => recent.all(limit).reverse().map(toGap),
  }
}
