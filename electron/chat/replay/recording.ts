import { createHash } from 'node:crypto'
import type { IncomingComment } from '../../services/ports'
import { parseItem, withMessageId } from '../comment-item'

/** What a JSONL file holds: its good lines in order, and how many were not. */
export type Recording = { readonly comments: readonly IncomingComment[]; readonly refused: number }

/** Lines read between two turns of other work. */
const LINES_A_TURN = 2000
const LINE_FEED = 0x0a

/**
 * Reads JSONL in UTF-8, with or without BOM; blank lines are nothing, broken ones are counted.
 *
 * A message id becomes `replay:<scope>:<id>`. Within one scope, which is the live show, playing a file twice
 * journals it once, so that no order is doubled; in the next show the same file is new, so that it can be
 * rehearsed with; and a recording never hides the real messages that it was recorded from. A line without an id
 * is known by its file's content and its place in it.
 *
 * @param turn lets other work have its turn
 */
export async function readRecording(
  bytes: Uint8Array,
  scope: string,
  turn: () => Promise<void>,
): Promise<Recording> {
  const file = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const comments: IncomingComment[] = []
  let refused = 0
  let lineNumber = 0
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed === -1 ? bytes.length : feed
    const line = readLine(bytes.subarray(start, end))
    start = end + 1
    lineNumber += 1
    if (line.kind === 'item') {
      const id = line.item.givenId ?? `${file}:${lineNumber}`
      comments.push(withMessageId(line.item, `replay:${scope}:${id}`))
    } else if (line.kind === 'broken') refused += 1
    if (lineNumber % LINES_A_TURN === 0) await turn()
  }
  return { comments, refused }
}

function readLine(bytes: Uint8Array) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return { kind: 'blank' } as const
    const value: unknown = JSON.parse(text)
    const result = parseItem(value)
    return result.ok ? ({ kind: 'item', item: result.item } as const) : ({ kind: 'broken' } as const)
  } catch {
    // Not UTF-8 or not JSON: the line is counted, and the next one may be good.
    return { kind: 'broken' } as const
  }
}
