import { createHash } from 'node:crypto'
import { z } from 'zod'
import { personOf, UserNumber } from './people'
import type { Said } from './said'

/** DANMU_MSG: no object but a list of lists; what is needed of it, by its places. */
const Danmu = z.object({
  info: z
    .tuple([z.array(z.unknown()).min(8), z.string(), z.tuple([UserNumber, z.string()]).rest(z.unknown())])
    .rest(z.unknown()),
})

const Extra = z.object({ extra: z.string() })
const ExtraInside = z.object({ id_str: z.string().min(1).max(200) })

/** Reads a comment. */
export function readDanmu(command: unknown): Said {
  const [head, text, [number, name]] = Danmu.parse(command).info
  const sentAt = z.number().min(0).nullable().catch(null).parse(head[4])
  const hash = z.string().nullable().catch(null).parse(head[7])
  const messageId = idOf(head[15]) ?? fingerprintOf([sentAt, head[5], hash, number, text])
  return { messageId, ...personOf(number, name, hash), text, kind: 'comment', sentAt }
}

/** Bilibili's own id, in a JSON text inside the JSON. */
function idOf(more: unknown): string | null {
  const extra = Extra.safeParse(more)
  if (!extra.success) return null
  try {
    return ExtraInside.parse(JSON.parse(extra.data.extra)).id_str
  } catch {
    // Rooms without it are told apart by their fingerprint.
    return null
  }
}

/**
 * Stands for an id where there is none: the moment in milliseconds, Bilibili's random number of the comment, who said
 * it and what. The same comment received twice has the same.
 */
function fingerprintOf(parts: readonly unknown[]): string {
  return `print:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`
}
