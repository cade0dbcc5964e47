import type { ConnectorStatus } from '@shared/contract/chat'
import type { RoomPlatform } from '@shared/contract/rooms'
import type { UnseenStretch } from '../../services/ports'
import type { Listen } from '../rooms/listening'
import { createRoomConnector } from '../rooms/room-connector'
import { waitForReal } from '../wait'
import { createLog, createRecordingIntake, until } from './test-chat'

/** One room listened to by the real runner, whose waits are a hundredth as long; with everything that came of it. */
export async function hearRoom(
  platform: RoomPlatform,
  listen: Listen,
  room: string,
  cookie: string | null = null,
) {
  const intake = createRecordingIntake()
  const log = createLog()
  const reports: ConnectorStatus[] = []
  const gaps: UnseenStretch[] = []
  const connector = createRoomConnector(platform, async () => listen, {
    clock: { now: () => Date.now() },
    log,
    intake,
    report: (status) => void reports.push(status),
    wait: (milliseconds, signal) => waitForReal(milliseconds / 100, signal),
    noteGap: (gap) => void gaps.push(gap),
    chance: () => 0,
  })
  await connector.start({ room, cookie })
  const status = () => connector.status()
  return {
    intake,
    log,
    gaps,
    status,
    /** States in their order, each named once. */
    states: () => reports.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1]),
    heard: () => intake.taken,
    texts: () => intake.taken.map(({ text }) => text),
    running: () => until('the room is heard', () => status().state === 'running'),
    hearing: (count: number) => until(`${String(count)} are heard`, () => intake.taken.length >= count),
    failing: () => until('it gives up', () => status().state === 'failed'),
    troubled: (problem: ConnectorStatus['problem']) =>
      until(`the problem is ${String(problem)}`, () => reports.some((report) => report.problem === problem)),
    stop: () => connector.stop(),
  }
}
