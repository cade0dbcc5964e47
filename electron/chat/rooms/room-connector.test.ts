import type { ConnectorStatus } from '@shared/contract/chat'
import { describe, expect, it } from 'vitest'
import type { IncomingComment, UnseenStretch } from '../../services/ports'
import { createFakeTime } from '../test-support/fake-time'
import { createLog, createRecordingIntake } from '../test-support/test-chat'
import { type Ears, type Listen, RoomTrouble } from './listening'
import { createRoomConnector, type RoomNeeds } from './room-connector'

const room = { room: '123', cookie: null }

function comment(messageId: string): IncomingComment {
  const said = { userId: 'u1', userName: '孙丽', text: '给我留3箱', kind: 'comment', sentAt: 1 } as const
  return { platform: 'bilibili', room: '123', messageId, ...said }
}

/** A session that a test holds in its hand. */
type Session = { readonly ears: Ears; readonly signal: AbortSignal; end: (error?: Error) => void }

/** A platform whose sessions are played by the test. */
function setUp(needs: Partial<RoomNeeds> = {}) {
  const time = createFakeTime()
  const intake = createRecordingIntake()
  const log = createLog()
  const reports: ConnectorStatus[] = []
  const gaps: UnseenStretch[] = []
  const sessions: Session[] = []
  const listen: Listen = (_room, ears, signal) =>
    new Promise((resolve, reject) => {
      const end = (error?: Error) => (error ? reject(error) : resolve())
      sessions.push({ ears, signal, end })
      signal.addEventListener('abort', () => end(), { once: true })
    })
  const connector = createRoomConnector('bilibili', async () => listen, {
    clock: time.clock,
    log,
    intake,
    report: (status) => void reports.push(status),
    wait: time.wait,
    noteGap: (gap) => void gaps.push(gap),
    chance: () => 0,
    ...needs,
  })
  const session = (): Session => {
    const last = sessions.at(-1)
    if (!last) throw new Error('nobody listens')
    return last
  }
  const start = async () => {
    await connector.start(room)
    await time.settle()
  }
  return { time, intake, log, reports, gaps, sessions, session, connector, start }
}

describe('trying again', () => {
  it('waits 1, 2, 4, 8, 16, 32, 60 and 60 s while the platform does not answer, and says until when', async () => {
    const { time, session, sessions, connector, start } = setUp()
    await start()
    const delays: number[] = []
    for (let failure = 0; failure < 8; failure += 1) {
      session().end(new RoomTrouble('unreachable'))
      await time.settle()
      const { state, problem, retryAt } = connector.status()
      expect([state, problem]).toEqual(['waiting', 'unreachable'])
      delays.push((retryAt ?? 0) - time.clock.now())
      await time.passToNext()
    }
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
    expect(sessions).toHaveLength(9)
  })

  it('begins with 1 s again after a room was heard for ten seconds, not after one that let go at once', async () => {
    const { time, session, connector, start } = setUp()
    await start()
    const delayAfter = async (heardMs: number) => {
      session().ears.connected(null)
      await time.pass(heardMs)
      session().end()
      await time.settle()
      const delay = (connector.status().retryAt ?? 0) - time.clock.now()
      await time.passToNext()
      return delay
    }
    expect([await delayAfter(0), await delayAfter(9_999), await delayAfter(0)]).toEqual([1_000, 2_000, 4_000])
    expect(await delayAfter(10_000)).toBe(1_000)
  })

  it('looks at a room that is not on air every 20 s, and leaves a platform that turned it away alone for 60 s', async () => {
    const { time, session, connector, start } = setUp()
    await start()
    for (const [problem, delay] of [
      ['room_not_live', 20_000],
      ['refused_by_platform', 60_000],
    ] as const) {
      session().end(new RoomTrouble(problem))
      await time.settle()
      expect(connector.status()).toMatchObject({ problem, retryAt: time.clock.now() + delay })
      await time.passToNext()
    }
  })

  it.each(['room_unreadable', 'no_such_room', 'login_needed', 'login_refused', 'not_understood'] as const)(
    'stops at %s, which only the host can mend, and says so',
    async (problem) => {
      const { time, session, sessions, connector, start } = setUp()
      await start()
      session().end(new RoomTrouble(problem))
      await time.pass(3_600_000)
      expect(connector.status()).toMatchObject({ state: 'failed', problem, retryAt: null })
      expect(sessions).toHaveLength(1)
    },
  )

  it('does not believe that a room which it heard a moment ago does not exist', async () => {
    const { time, session, connector, start } = setUp()
    await start()
    session().ears.connected(null)
    session().end()
    await time.passToNext()
    session().end(new RoomTrouble('no_such_room'))
    await time.settle()
    expect(connector.status()).toMatchObject({ state: 'waiting', problem: 'no_such_room' })
  })

  it('goes on after a fault in the platform’s code, which is logged', async () => {
    const { time, session, log, connector, start } = setUp()
    await start()
    session().end(new TypeError('undefined is not a function'))
    await time.settle()
    expect(connector.status()).toMatchObject({ state: 'waiting', problem: 'unknown' })
    expect(log.lines.join()).toContain('undefined is not a function')
  })
})

describe('what was not seen', () => {
  it('is the stretch from the last sign of life to the moment it hears again', async () => {
    const { time, session, gaps, start } = setUp()
    await start()
    session().ears.connected(null)
    await time.pass(5_000)
    session().ears.alive()
    const last = time.clock.now()
    await time.pass(7_000)
    session().end()
    await time.passToNext()
    session().end(new RoomTrouble('unreachable'))
    await time.passToNext()
    await time.pass(300)
    session().ears.connected(null)
    expect(gaps).toEqual([{ platform: 'bilibili', room: '123', from: last, to: time.clock.now() }])
    expect(time.clock.now() - last).toBe(7_000 + 1_000 + 2_000 + 300)
  })

  it('is not hidden by what a connection says before it has reached the room', async () => {
    const { time, session, gaps, start } = setUp()
    await start()
    session().ears.connected(null)
    const last = time.clock.now()
    session().end()
    await time.passToNext()
    await time.pass(400)
    session().ears.alive()
    session().ears.connected(null)
    expect(gaps).toMatchObject([{ from: last, to: last + 1_400 }])
  })

  it('is nothing before the room was heard for the first time', async () => {
    const { time, session, gaps, start } = setUp()
    await start()
    session().end(new RoomTrouble('unreachable'))
    await time.passToNext()
    session().ears.connected(null)
    expect(gaps).toEqual([])
  })

  it('is marked when the same room is started anew, as with a new login, not after the host had left it', async () => {
    const { time, session, gaps, connector, start } = setUp()
    await start()
    session().ears.connected(null)
    const last = time.clock.now()
    session().end(new RoomTrouble('login_refused'))
    await time.pass(90_000)
    await start()
    session().ears.connected(null)
    expect(gaps).toMatchObject([{ from: last, to: last + 90_000 }])
    await connector.stop()
    await time.pass(90_000)
    await start()
    session().ears.connected(null)
    await connector.start({ room: '456', cookie: null })
    await time.settle()
    session().ears.connected(null)
    expect(gaps).toHaveLength(1)
  })

  it('never ends before it begins, even if the clock was set back', async () => {
    const { time, session, gaps, start } = setUp()
    await start()
    session().ears.connected(null)
    session().end()
    await time.settle()
    time.set(500_000)
    await time.passToNext()
    session().ears.connected(null)
    expect(gaps).toHaveLength(1)
    expect(gaps[0]?.from).toBeLessThanOrEqual(gaps[0]?.to ?? 0)
  })

  it('does not stop the hearing when it cannot be kept', async () => {
    const noteGap = () => {
      throw new Error('disk full')
    }
    const { time, session, connector, log, start } = setUp({ noteGap })
    await start()
    session().ears.connected(null)
    session().end()
    await time.passToNext()
    session().ears.connected(null)
    expect(connector.status().state).toBe('running')
    expect(log.lines.join()).toContain('disk full')
  })
})

describe('the hand-over to the journal', () => {
  it('keeps what the journal refuses and gives it again, in order, nothing lost and nothing doubled', async () => {
    const { time, session, intake, connector, start } = setUp()
    await start()
    intake.fault = new Error('disk full')
    session().ears.hear([comment('1'), comment('2')])
    await time.settle()
    session().ears.hear([comment('3')])
    await time.passToNext()
    expect(intake.taken).toEqual([])
    intake.fault = null
    session().ears.hear([comment('4')])
    await time.passToNext()
    expect(intake.taken.map(({ messageId }) => messageId)).toEqual(['1', '2', '3', '4'])
    expect(connector.status().received).toBe(4)
  })

  it('keeps it even over a stop, and gives it first when the room is on again', async () => {
    const { time, session, intake, connector, start } = setUp()
    await start()
    intake.fault = new Error('disk full')
    session().ears.hear([comment('1')])
    await time.settle()
    await connector.stop()
    intake.fault = null
    await start()
    session().ears.hear([comment('2')])
    await time.settle()
    expect(intake.taken.map(({ messageId }) => messageId)).toEqual(['1', '2'])
  })

  it('counts what the platform said twice and what could not be read', async () => {
    const { time, session, log, connector, start } = setUp()
    await start()
    session().ears.hear([comment('1'), comment('1')])
    for (let frame = 0; frame < 5; frame += 1) session().ears.unreadable('half a frame')
    await time.settle()
    expect(connector.status()).toMatchObject({ received: 1, duplicates: 1, refused: 5 })
    expect(log.lines.filter((line) => line.includes('half a frame'))).toHaveLength(3)
  })
})

describe('stopping', () => {
  it('is over when the platform let go', async () => {
    const { session, connector, start } = setUp()
    await start()
    await connector.stop()
    expect(session().signal.aborted).toBe(true)
    expect(connector.status().state).toBe('stopped')
  })

  it('is over after 2 s even when the platform hangs, and what it says later is not listened to', async () => {
    const hanging: Ears[] = []
    const time = createFakeTime()
    const intake = createRecordingIntake()
    const listen: Listen = (_room, ears) => {
      hanging.push(ears)
      return new Promise(() => undefined)
    }
    const connector = createRoomConnector('twitch', async () => listen, {
      ...{ clock: time.clock, wait: time.wait, intake, log: createLog(), chance: () => 0 },
      report: () => undefined,
      noteGap: () => undefined,
    })
    await connector.start(room)
    await time.settle()
    let stopped = false
    void connector.stop().then(() => (stopped = true))
    await time.pass(1_999)
    expect(stopped).toBe(false)
    await time.pass(1)
    expect(stopped).toBe(true)
    hanging[0]?.connected('still here')
    hanging[0]?.hear([comment('1')])
    await time.settle()
    expect(connector.status()).toMatchObject({ state: 'stopped', roomName: null })
    expect(intake.taken).toEqual([])
  })

  it('ends the waiting for the next try', async () => {
    const { time, session, connector, start } = setUp()
    await start()
    session().end(new RoomTrouble('unreachable'))
    await time.settle()
    await connector.stop()
    expect(connector.status()).toMatchObject({ state: 'stopped', problem: null, retryAt: null })
    expect(time.waiting()).toBe(0)
  })

  it('of two starts in quick succession leaves only the second', async () => {
    const { time, sessions, connector, start } = setUp()
    await start()
    await Promise.all([connector.start(room), connector.start(room)])
    await time.settle()
    expect(sessions.filter(({ signal }) => !signal.aborted)).toHaveLength(1)
    await connector.stop()
    expect(sessions.every(({ signal }) => signal.aborted)).toBe(true)
  })

  it('outruns a start that still waits for the run before', async () => {
    const { time, sessions, connector, start } = setUp()
    await start()
    await Promise.all([connector.start(room), connector.stop()])
    await time.settle()
    expect(connector.status().state).toBe('stopped')
    expect(sessions.every(({ signal }) => signal.aborted)).toBe(true)
  })
})
