import { noRooms, type RoomChoices, type RoomsState } from '@shared/contract/rooms'
import { afterEach, expect, it } from 'vitest'
import { createSecrets, createTestChat, until } from '../test-support/test-chat'
import { danmu } from './bilibili/fixtures/commands'
import { packed } from './bilibili/fixtures/frames'
import { startBilibili } from './bilibili/fixtures/server'
import { privmsg } from './twitch/fixtures/lines'
import { startTwitch } from './twitch/fixtures/server'

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

it('two platforms are heard side by side from the start, with the kept login, and one can be left alone', async () => {
  const [bilibili, twitch] = [await startBilibili(), await startTwitch()]
  undo.push(
    () => bilibili.stop(),
    () => twitch.stop(),
  )
  const secrets = createSecrets()
  secrets.write('bilibili.cookie', 'SESSDATA=secret-session')
  let kept: RoomChoices = {
    ...noRooms,
    bilibili: { on: true, room: '1' },
    twitch: { on: true, room: 'farm_lin' },
  }
  const published: RoomsState[] = []
  const { chat, intake, latest } = createTestChat({
    secrets,
    servers: { bilibili: bilibili.address, twitch: twitch.address },
    rooms: {
      read: () => kept,
      keep: (choices) => {
        kept = choices
      },
      publish: (state) => void published.push(state),
    },
  })
  undo.push(() => chat.stop())
  await chat.start()
  await until('both are heard', () =>
    (['bilibili', 'twitch'] as const).every((id) => latest(id)?.state === 'running'),
  )
  expect(latest('bilibili')).toMatchObject({ problem: null, roomName: '甜玉米开园' })
  bilibili.send(packed([danmu({ text: '3箱' })], 'brotli'))
  twitch.say(privmsg({ id: 'a', text: '5斤' }))
  await until('both were taken', () => intake.taken.length === 2)
  expect(intake.taken.map(({ platform, text }) => `${platform} ${text}`).sort()).toEqual([
    'bilibili 3箱',
    'twitch 5斤',
  ])

  await chat.rooms.set('bilibili', { on: false, room: '1' })
  await until('its line is closed', () => bilibili.clients.size === 0)
  expect(latest('bilibili')?.state).toBe('stopped')
  expect(latest('twitch')?.state).toBe('running')
  expect(kept.bilibili.on).toBe(false)
  expect(JSON.stringify(published)).not.toContain('secret')
})

it('a login that is lent while the room is heard as a guest is used at once', async () => {
  const bilibili = await startBilibili()
  undo.push(() => bilibili.stop())
  const { chat, latest } = createTestChat({ servers: { bilibili: bilibili.address } })
  undo.push(() => chat.stop())
  await chat.start()
  await chat.rooms.set('bilibili', { on: true, room: '1' })
  await until('heard as a guest', () => latest('bilibili')?.problem === 'login_needed')
  await chat.rooms.setLogin('bilibili', 'SESSDATA=secret-session')
  await until('heard as the host', () => {
    const status = latest('bilibili')
    return status?.state === 'running' && status.problem === null
  })
})
