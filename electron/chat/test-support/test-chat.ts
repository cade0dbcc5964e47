import type { ConnectorStatus } from '@shared/contract/chat'
import type {
  CommentIntake,
  IncomingComment,
  Journalled,
  Log,
  SecretName,
  Secrets,
  UnseenStretch,
} from '../../services/ports'
import { createChat, type ChatNeeds } from '../create-chat'

type RecordingIntake = CommentIntake & {
  /** What is on disk, in order. */
  readonly taken: IncomingComment[]
  /** The size of each batch. */
  readonly batches: number[]
  fault: Error | null
  /** Awaited before each batch is taken. */
  gate: Promise<void>
}

/** A journal that keeps what it is given, once per platform, room and id; `fault` makes it refuse. */
export function createRecordingIntake(): RecordingIntake {
  const taken: IncomingComment[] = []
  const known = new Set<string>()
  const batches: number[] = []
  const intake: RecordingIntake = {
    taken,
    batches,
    fault: null,
    gate: Promise.resolve(),
    async take(comments: readonly IncomingComment[]): Promise<Journalled> {
      await intake.gate
      if (intake.fault) throw intake.fault
      batches.push(comments.length)
      const fresh = comments.filter(({ platform, room, messageId }) => {
        const key = JSON.stringify([platform, room, messageId])
        return !known.has(key) && known.add(key)
      })
      taken.push(...fresh)
      return { accepted: fresh.length, duplicates: comments.length - fresh.length }
    },
  }
  return intake
}

/** A keyring in memory; `kept` false is a system without one. */
export function createSecrets(kept = true): Secrets & { readonly values: Map<SecretName, string> } {
  const values = new Map<SecretName, string>()
  return {
    kept,
    values,
    read: (name) => values.get(name) ?? null,
    write: (name, value) => void values.set(name, value),
    forget: (name) => void values.delete(name),
  }
}

/** A log that keeps its lines. */
export function createLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  return {
    lines,
    info: (message, facts) => void lines.push(`${message} ${JSON.stringify(facts ?? {})}`),
    warn: (message, facts) => void lines.push(`${message} ${JSON.stringify(facts ?? {})}`),
    error: (message, error) => void lines.push(`${message} ${String(error)}`),
  }
}

/** The chat side of the program on ports of this test, with everything it reported. */
export function createTestChat(needs: Partial<ChatNeeds> = {}) {
  const intake = createRecordingIntake()
  const secrets = createSecrets()
  const log = createLog()
  const reports: ConnectorStatus[] = []
  const gaps: UnseenStretch[] = []
  let lastId = 0
  const chat = createChat({
    clock: { now: () => Date.now() },
    ids: { next: () => `made-${String((lastId += 1))}` },
    log,
    secrets,
    intake,
    port: () => 0,
    liveShowId: () => null,
    rooms: { read: () => null, keep: () => undefined, publish: () => undefined },
    noteGap: (gap) => void gaps.push(gap),
    report: (status) => void reports.push(status),
    ...needs,
  })
  const latest = (id: ConnectorStatus['id']) => reports.filter((status) => status.id === id).at(-1)
  return { chat, intake, secrets, log, reports, gaps, latest }
}

/** Comes back when the condition holds, and fails with its name after five seconds. */
export async function until(name: string, condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 5000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${name}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
