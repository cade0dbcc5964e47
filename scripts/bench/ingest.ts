import { Agent, createServer, request, type RequestListener, type Server } from 'node:http'
import { createChat } from '../../electron/chat/create-chat'
import { percentiles, timed, type BenchCase, type BenchResult } from './measure'

/** One POST to the ingest, until its answer is read, beside a bare node:http server that only parses the JSON. */
export default async function run(): Promise<BenchResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  let oursArrived = 0
  let bareArrived = 0
  let lastId = 0
  const secrets = new Map<string, string>()
  const chat = createChat({
    clock: { now: () => Date.now() },
    ids: { next: () => String((lastId += 1)) },
    log: { info: () => undefined, warn: console.warn, error: console.error },
    secrets: {
      kept: true,
      read: (name) => secrets.get(name) ?? null,
      write: (name, value) => void secrets.set(name, value),
      forget: (name) => void secrets.delete(name),
    },
    intake: {
      take: async (comments) => {
        oursArrived += comments.length
        return { accepted: comments.length, duplicates: 0 }
      },
    },
    port: () => 0,
    liveShowId: () => null,
    report: () => undefined,
    rooms: { read: () => null, keep: () => undefined, publish: () => undefined },
    noteGap: () => undefined,
  })
  await chat.start()
  const { httpUrl, token } = await chat.ingestAddress()
  const bare = createServer(
    parseOnly((count) => {
      bareArrived += count
    }),
  )
  const bareUrl = await listen(bare)

  const cases: BenchCase[] = []
  for (const { size, rounds } of [
    { size: 1, rounds: 3000 },
    { size: 100, rounds: 1000 },
  ]) {
    oursArrived = 0
    bareArrived = 0
    const ours: number[] = []
    const theirs: number[] = []
    const warmUp = 300
    for (let round = -warmUp; round < rounds; round += 1) {
      const body = bodyOf(round, size)
      const toOurs = async () => {
        const took = await timed(() => post(httpUrl, token, body, agent))
        if (round >= 0) ours.push(took)
      }
      const toBare = async () => {
        const took = await timed(() => post(bareUrl, token, body, agent))
        if (round >= 0) theirs.push(took)
      }
      // Neither is always the one that finds the caches warm.
      if (round % 2 === 0) await toOurs().then(toBare)
      else await toBare().then(toOurs)
    }
    const sent = (rounds + warmUp) * size
    if (oursArrived !== sent || bareArrived !== sent) {
      throw new Error(`of ${String(sent)} comments ${String(oursArrived)} and ${String(bareArrived)} arrived`)
    }
    cases.push({
      case: `${String(size)} a request`,
      ours: percentiles(ours),
      bare: percentiles(theirs),
      requests: rounds,
      commentsSent: sent,
      oursArrived,
      bareArrived,
    })
  }
  agent.destroy()
  await chat.stop()
  await new Promise((resolve) => bare.close(resolve))
  return { name: 'ingest', unit: 'ms per request', cases }
}

function bodyOf(round: number, size: number): string {
  const comments = Array.from({ length: size }, (_, index) => ({
    platform: 'douyin',
    room: '880',
    id: `${String(round)}-${String(index)}`,
    userId: `u${String(index)}`,
    user: '王姐',
    text: '1号玉米要两箱，谢谢',
    time: 1_790_000_000_000 + index,
  }))
  return JSON.stringify(size === 1 ? comments[0] : comments)
}

/** Sends one body and reads the answer; throws unless it is 200. */
function post(url: string, token: string, body: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`answered ${String(response.statusCode)}`))
      })
    })
    sending.setTimeout(10_000, () => sending.destroy(new Error('no answer in ten seconds')))
    sending.on('error', reject)
    sending.end(body)
  })
}

function parseOnly(count: (comments: number) => void): RequestListener {
  return (incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const accepted = Array.isArray(value) ? value.length : 1
      count(accepted)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ accepted, duplicates: 0, refused: [] }))
    })
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return `http://127.0.0.1:${String(address.port)}/`
}
