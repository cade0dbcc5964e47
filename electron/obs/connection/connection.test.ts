import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { freePort } from '../../../scripts/obs/index.mjs'
import { type Desk, openDesk, until } from '../../../scripts/obs/testing/studio'

// What a real OBS does only in rare moments, played by a server that speaks its protocol's first words.
describe('the connection on bad days', () => {
  let folder: string
  let desk: Desk
  let closers: (() => void)[]

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fieldcast-connection-'))
    closers = []
    desk = openDesk(folder, join(folder, 'cards'))
  })

  afterEach(async () => {
    await desk.fieldcast.stop()
    for (const close of closers) close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('no OBS on this machine says so, and connects by itself once OBS has made its settings', async () => {
    desk.fieldcast.start()
    await until('not found', () => reason() === 'obs_not_found')
    writeSettings(await freePort(), false)
    await until('disabled', () => reason() === 'server_disabled')
    writeSettings(await freePort(), true)
    await until('not running', () => reason() === 'not_running')
  })

  test('an OBS that is still loading is tried again', async () => {
    await startServer((request) => ({ requestId: request, requestStatus: { result: false, code: 207 } }))
    await until('still loading', () => reason() === 'still_loading')
  })

  test('kicked by the host in OBS: Fieldcast stays away until asked', async () => {
    await startServer(() => 4011)
    await until('ended', () => desk.last().connection.phase === 'waiting' || reason() === 'kicked')
    expect(reason()).toBe('kicked')
    const tries = count('connecting')
    await desk.fieldcast.handlers['obs.retryNow']({})
    await until('another try', () => count('connecting') > tries)
  })

  test('an OBS before 28 is called too old', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => false })
    closers.push(() => server.close())
    await aim(await portOf(server))
    await until('too old', () => reason() === 'too_old')
  })

  test('a port where nobody says a word gives no answer', async () => {
    const server: Server = createServer()
    server.listen(0, '127.0.0.1')
    closers.push(() => server.close())
    await aim(await portOf(server))
    await until('no answer', () => reason() === 'no_answer', 10_000)
  })

  async function startServer(answer: (requestId: unknown) => object | number): Promise<void> {
    const server = new WebSocketServer({
      port: 0,
      host: '127.0.0.1',
      handleProtocols: () => 'obswebsocket.json',
    })
    closers.push(() => server.close())
    server.on('connection', (socket) => {
      const say = (op: number, d: object): void => socket.send(JSON.stringify({ op, d }))
      say(0, { obsWebSocketVersion: '5.5.0', rpcVersion: 1 })
      socket.on('message', (data: Buffer) => {
        const { op, d } = JSON.parse(data.toString()) as { op: number; d: Record<string, unknown> }
        if (op === 1) say(2, { negotiatedRpcVersion: 1 })
        if (op !== 6) return
        const reply = answer(d['requestId'])
        if (typeof reply === 'number') socket.close(reply)
        else say(7, reply)
      })
    })
    await aim(await portOf(server))
  }

  async function aim(port: number): Promise<void> {
    await desk.fieldcast.handlers['obs.connectTo']({ host: '127.0.0.1', port, password: null })
  }

  async function portOf(server: { address(): AddressInfo | string | null }): Promise<number> {
    const address = await until('listening', () => server.address())
    return (address as AddressInfo).port
  }

  function writeSettings(port: number, enabled: boolean): void {
    const plugin = join(folder, 'obs-studio', 'plugin_config', 'obs-websocket')
    mkdirSync(plugin, { recursive: true })
    const settings = { server_enabled: enabled, server_port: port, server_password: 'x', auth_required: true }
    writeFileSync(join(plugin, 'config.json'), JSON.stringify(settings))
  }

  function reason(): string | null {
    const connection = desk.states.at(-1)?.connection
    return connection && 'reason' in connection ? connection.reason : null
  }

  function count(phase: string): number {
    return desk.phases().filter((seen) => seen === phase).length
  }
})
