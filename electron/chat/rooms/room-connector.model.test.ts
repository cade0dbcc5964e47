import type { ConnectorProblem, ConnectorStatus } from '@shared/contract/chat'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { IncomingComment, UnseenStretch } from '../../services/ports'
import { createFakeTime } from '../test-support/fake-time'
import { createLog, createRecordingIntake } from '../test-support/test-chat'
import { type Listen, RoomTrouble } from './listening'
import { createRoomConnector } from './room-connector'

/** One session as the platform plays it. `end` null: the connection simply ends. */
type Script = {
  readonly connects: boolean
  /** Each: how long it is silent, then how many comments it says; none is a sign of life. */
  readonly says: readonly { readonly afterMs: number; readonly count: number }[]
  readonly silentMs: number
  readonly end: ConnectorProblem | null
}

const problems = [
  ...['unreachable', 'room_not_live', 'refused_by_platform', 'unknown'],
  ...['no_such_room', 'login_refused', 'not_understood'],
] as const satisfies readonly ConnectorProblem[]

const script: fc.Arbitrary<Script> = fc.record({
  connects: fc.boolean(),
  says: fc.array(fc.record({ afterMs: fc.nat(6_000), count: fc.nat(3) }), { maxLength: 3 }),
  silentMs: fc.nat(15_000),
  end: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constantFrom(...problems) },
  ),
})

/** What the rules say must come of it, worked out without the connector. */
function expected(scripts: readonly Script[], start: number) {
  const usual = { room_not_live: 20_000, refused_by_platform: 60_000 } as Record<string, number>
  const states: unknown[] = []
  const gaps: { from: number; to: number }[] = []
  let now = start
  let heard: number | null = null
  let failures = 0
  let said = 0
  for (const { connects, says, silentMs, end } of scripts) {
    states.push(['starting', null])
    const began = now
    if (connects) {
      if (heard !== null) gaps.push({ from: heard, to: now })
      heard = now
      states.push(['running', null])
      for (const { afterMs, count } of says) {
        now += afterMs
        heard = now
        said += count
      }
    }
    now += silentMs
    failures = connects && now - began >= 10_000 ? 1 : failures + 1
    const problem = end ?? 'unreachable'
    const forTheHost =
      ['login_refused', 'not_understood'].includes(problem) || (problem === 'no_such_room' && heard === null)
    if (forTheHost) return { states: [...states, ['failed', problem]], gaps, said }
    const delay = usual[problem] ?? Math.min(60_000, 1_000 * 2 ** (failures - 1))
    states.push(['waiting', problem, now + delay])
    now += delay
  }
  return { states: [...states, ['starting', null]], gaps, said }
}

it('follows the rules for whatever sessions a platform plays and whenever the journal refuses', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(script, { minLength: 1, maxLength: 8 }),
      fc.array(fc.boolean(), { maxLength: 12 }),
      async (scripts, refusals) => {
        const time = createFakeTime()
        const must = expected(scripts, time.clock.now())
        const reports: ConnectorStatus[] = []
        const gaps: UnseenStretch[] = []
        const recording = createRecordingIntake()
        const left = [...refusals]
        const intake = {
          take: async (comments: readonly IncomingComment[]) => {
            await Promise.resolve()
            if (left.shift()) throw new Error('disk full')
            return recording.take(comments)
          },
        }
        const toPlay = [...scripts]
        let said = 0
        const listen: Listen = async (_room, ears, signal) => {
          const next = toPlay.shift()
          if (!next) return time.wait(1e9, signal)
          if (next.connects) {
            ears.connected(null)
            for (const { afterMs, count } of next.says) {
              if (afterMs > 0) await time.wait(afterMs, signal)
              ears.alive()
              ears.hear(Array.from({ length: count }, () => comment(String((said += 1)))))
            }
          }
          if (next.silentMs > 0) await time.wait(next.silentMs, signal)
          if (next.end) throw new RoomTrouble(next.end)
        }
        const connector = createRoomConnector('youtube', async () => listen, {
          ...{ clock: time.clock, wait: time.wait, intake, log: createLog(), chance: () => 0 },
          report: (status) => void reports.push(status),
          noteGap: (gap) => void gaps.push(gap),
        })
        await connector.start({ room: 'r', cookie: null })
        await time.pass(2_000_000)
        const states = reports.map(({ state, problem, retryAt }) =>
          retryAt === null ? [state, problem] : [state, problem, retryAt],
        )
        expect(states.filter(isNews)).toEqual(must.states)
        expect(gaps.map(({ from, to }) => ({ from, to }))).toEqual(must.gaps)
        expect(recording.taken.map(({ messageId }) => Number(messageId))).toEqual(
          Array.from({ length: must.said }, (_, index) => index + 1),
        )
        await connector.stop()
        expect(connector.status().state).toBe('stopped')
      },
    ),
    { numRuns: 150 },
  )
})

/** Reports of counts repeat the state before. */
function isNews(state: unknown, index: number, all: readonly unknown[]): boolean {
  return index === 0 || JSON.stringify(state) !== JSON.stringify(all[index - 1])
}

function comment(messageId: string): IncomingComment {
  const said = { userId: 'u', userName: '李', text: '3箱', kind: 'comment', sentAt: null } as const
  return { platform: 'youtube', room: 'r', messageId, ...said }
}
