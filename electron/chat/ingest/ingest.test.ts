import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSecrets, createTestChat, until } from '../test-support/test-chat'

/** Another program's server on a free port of this machine. */
async function occupyPort(): Promise<{ port: number; free: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return { port: address.port, free: () => new Promise((resolve) => server.close(() => resolve())) }
}

function createStoppedLater(needs: Parameters<typeof createTestChat>[0] = {}) {
  const test = createTestChat(needs)
  onTestFinished(() => test.chat.stop())
  return test
}

async function post(address: { httpUrl: string; token: string }, body: string) {
  const headers = { authorization: `Bearer ${address.token}`, 'content-type': 'application/json' }
  return (await fetch(address.httpUrl, { method: 'POST', headers, body })).status
}

describe('the ingest as the host sees it', () => {
  it('is there at once in the status, starts, counts and stops', async () => {
    const { chat, latest, reports } = createStoppedLater()
    expect(latest('ingest')).toMatchObject({ state: 'stopped', received: 0 })
    await chat.start()
    expect(reports.filter(({ id }) => id === 'ingest').map(({ id, state }) => `${id} ${state}`)).toEqual([
      'ingest stopped',
      'ingest starting',
      'ingest running',
    ])
    const address = await chat.ingestAddress()
    await post(address, '[{"text":"1","id":"a"},{"text":"1","id":"a"},{}]')
    await post(address, 'not json')
    await until('the counts', () => latest('ingest')?.refused === 2)
    expect(latest('ingest')).toEqual({
      id: 'ingest',
      state: 'running',
      problem: null,
      retryAt: null,
      roomName: null,
      received: 1,
      total: null,
      duplicates: 1,
      refused: 2,
    })
    await chat.stop()
    expect(latest('ingest')).toMatchObject({ state: 'stopped', received: 1 })
  })

  it('reports a rush of comments a few times, and its end for certain', async () => {
    const { chat, latest, reports } = createStoppedLater()
    await chat.start()
    const address = await chat.ingestAddress()
    const before = Date.now()
    for (let index = 0; index < 200; index += 1) await post(address, '{"text":"1"}')
    await until('the last count', () => latest('ingest')?.received === 200)
    expect(reports.length).toBeLessThan(10 + (Date.now() - before) / 100)
  })

  it('says that the port is taken, and works once another is chosen or it is free again', async () => {
    const other = await occupyPort()
    let port = other.port
    const { chat, latest } = createStoppedLater({ port: () => port })
    await chat.start()
    expect(latest('ingest')).toMatchObject({ state: 'failed', problem: 'port_taken' })
    await expect(chat.ingestAddress()).rejects.toMatchObject({ code: 'ingest_port_taken', details: { port } })
    port = 0
    await chat.restartIngest()
    expect(latest('ingest')).toMatchObject({ state: 'running', problem: null })
    expect(await post(await chat.ingestAddress(), '{"text":"1"}')).toBe(200)
    await other.free()
    port = other.port
    await chat.restartIngest()
    expect((await chat.ingestAddress()).httpUrl).toBe(`http://127.0.0.1:${String(port)}/comments`)
  })

  it('survives being started and stopped in a hurry', async () => {
    const { port, free } = await occupyPort()
    await free()
    const { chat, latest } = createStoppedLater({ port: () => port })
    await Promise.all([chat.start(), chat.restartIngest(), chat.start(), chat.stop(), chat.start()])
    expect(latest('ingest')).toMatchObject({ state: 'running' })
    expect(await post(await chat.ingestAddress(), '{"text":"1"}')).toBe(200)
  })

  it('keeps its token from start to start, and makes a new one of a damaged one', async () => {
    const secrets = createSecrets()
    const first = createStoppedLater({ secrets })
    const { token } = await first.chat.ingestAddress()
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    expect((await createStoppedLater({ secrets }).chat.ingestAddress()).token).toBe(token)
    secrets.write('ingest.token', 'short')
    expect((await createStoppedLater({ secrets }).chat.ingestAddress()).token).toHaveLength(token.length)
  })

  it('says when the token lasts only until the program ends', async () => {
    const keyringless = createStoppedLater({ secrets: createSecrets(false) })
    await keyringless.chat.start()
    expect(keyringless.latest('ingest')).toMatchObject({ state: 'running', problem: 'token_kept_in_memory' })

    const secrets = {
      ...createSecrets(),
      write: () => {
        throw new Error('disk full')
      },
    }
    const fullDisk = createStoppedLater({ secrets })
    await fullDisk.chat.start()
    expect(fullDisk.latest('ingest')).toMatchObject({ state: 'running', problem: 'token_kept_in_memory' })
    expect(await post(await fullDisk.chat.ingestAddress(), '{"text":"1"}')).toBe(200)
  })

  it('gives a curl line that works as it stands', async () => {
    const { execFile } = await import('node:child_process')
    const { chat, intake } = createStoppedLater()
    await chat.start()
    const { curl } = await chat.ingestAddress()
    const output = await new Promise<string>((resolve, reject) => {
      execFile('sh', ['-c', curl], (error, stdout) =>
        error ? reject(new Error(curl, { cause: error })) : resolve(stdout),
      )
    })
    expect(JSON.parse(output)).toEqual({ accepted: 1, duplicates: 0, refused: [] })
    expect(intake.taken).toMatchObject([{ userName: 'test', text: '+1' }])
  })

  it('can be reached from this machine only', async () => {
    const { networkInterfaces } = await import('node:os')
    const { chat } = createStoppedLater()
    await chat.start()
    const { port } = new URL((await chat.ingestAddress()).httpUrl)
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of [...outside, { address: '127.0.0.2' }]) {
      await expect(fetch(`http://${address}:${port}/comments`)).rejects.toThrow()
    }
  })
})
