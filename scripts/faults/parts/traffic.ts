import { randomInt } from 'node:crypto'
import { say, type Ingest } from '../../../e2e/pages/ingest'
import type { Ware } from './desk'

/** One comment with the one certain claim that is in it. */
export type Sent = {
  /** Its number; the journal has it as the time of sending too, so that it is known under any message id. */
  readonly time: number
  readonly code: string
  readonly quantity: number
  readonly body: Readonly<Record<string, unknown>>
  acknowledged: boolean
}

const buyers = 150
const lanes = 4

/** Buyers who never stop: every comment is numbered, and whether it was acknowledged is kept. */
export class Traffic {
  readonly sent: Sent[] = []
  private again: Sent[] = []
  private flowing: Promise<unknown> | null = null
  private stopped = false

  /** @param pauseMs between a lane's requests */
  constructor(
    private readonly wares: readonly Ware[],
    private readonly pauseMs: number,
  ) {}

  get acknowledged(): number {
    return this.sent.filter((one) => one.acknowledged).length
  }

  /** Sends to this address until `stop`, or until nobody answers there any more. */
  flow(ingest: Ingest): void {
    this.stopped = false
    this.flowing = Promise.all(Array.from({ length: lanes }, () => this.lane(ingest)))
  }

  /** Settles when every request under way is answered or broken off; the comments of no answer. */
  async stop(): Promise<readonly Sent[]> {
    this.stopped = true
    await this.flowing
    return this.sent.filter((one) => !one.acknowledged)
  }

  /** Puts everything unacknowledged first, and some that were acknowledged, as a grabber does that is not sure. */
  resend(acknowledgedToo: number): void {
    const sure = this.sent.filter((one) => one.acknowledged)
    const some = Array.from({ length: Math.min(acknowledgedToo, sure.length) }, () => pick(sure))
    this.again = [...this.sent.filter((one) => !one.acknowledged), ...some]
  }

  /** Sends what `resend` found and nothing new; throws where it is not taken. */
  async settle(ingest: Ingest): Promise<void> {
    while (this.again.length > 0) {
      if (!(await this.send(ingest, this.again.splice(0, 100)))) throw new Error('the ingest takes nothing')
    }
  }

  private async lane(ingest: Ingest): Promise<void> {
    while (!this.stopped) {
      const batch = this.again.splice(0, 100)
      if (batch.length === 0) for (let left = randomInt(1, 12); left > 0; left -= 1) batch.push(this.next())
      if (!(await this.send(ingest, batch))) return
      if (this.pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, this.pauseMs))
    }
  }

  private async send(ingest: Ingest, batch: readonly Sent[]): Promise<boolean> {
    const answer = await say(
      ingest,
      batch.map(({ body }) => body),
    ).catch(() => null)
    if (answer?.status !== 200) return false
    for (const one of batch) one.acknowledged = true
    return true
  }

  private next(): Sent {
    const number = this.sent.length
    const { code, unit } = pick(this.wares)
    const quantity = randomInt(1, 6)
    const time = 1_790_000_000_000 + number
    const buyer = `b${String(number % buyers)}`
    const text = `${code}号来${String(quantity)}${unit}`
    const body = {
      platform: 'douyin',
      room: '1001',
      id: `f-${String(number)}`,
      userId: buyer,
      user: buyer,
      text,
      time,
    }
    const one: Sent = { time, code, quantity, body, acknowledged: false }
    this.sent.push(one)
    return one
  }
}

function pick<Item>(items: readonly Item[]): Item {
  const item = items[randomInt(0, items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
