import { type Answer, invoke } from '../../../e2e/pages/bridge'
import type { Desk } from './desk'

/** How a call ended: null when it was done, otherwise its error code; and after how long. */
export type Ended = { readonly code: string | null; readonly value: unknown; readonly ms: number }

/** What no call to OBS may exceed, in ms: the deadline of a question to OBS, and half of it for all the rest. */
const longestMs = 4_500
/** A call that asks nothing of OBS; what it takes longer than usual is the machine's doing. */
const plainCall = 'chat.ingestAddress'

/** Makes calls as the window does, and keeps how long each took to be settled. */
export class Calls {
  made = 0
  slowestMs = 0
  /** Calls that were settled after their deadline. */
  readonly late: string[] = []

  constructor(private readonly desk: Desk) {}

  async make(name: string, input: unknown): Promise<Ended> {
    const plain = timed(() => invoke(this.desk.program.window, plainCall, {}))
    const { answer, ms } = await timed(() => invoke(this.desk.program.window, name, input))
    this.made += 1
    this.slowestMs = Math.max(this.slowestMs, ms)
    if (ms > longestMs + (await plain).ms) this.late.push(`${name} took ${ms.toFixed(0)} ms`)
    return { code: answer.ok ? null : (answer.error?.code ?? 'no answer'), value: answer.value, ms }
  }
}

/** The host's hands: one product after the other goes on air, whether the picture follows or not. */
export class Hands {
  private going: Promise<void> | null = null
  private stopped = true

  constructor(
    private readonly calls: Calls,
    private readonly productIds: readonly string[],
  ) {}

  start(): void {
    this.stopped = false
    this.going = this.goOn()
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.going
    this.going = null
  }

  private async goOn(): Promise<void> {
    for (let turn = 0; !this.stopped; turn += 1) {
      await this.calls.make('shows.putOnAir', { productId: this.productIds[turn % this.productIds.length] })
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 550))
    }
  }
}

async function timed(call: () => Promise<Answer>): Promise<{ answer: Answer; ms: number }> {
  const began = performance.now()
  const answer = await call()
  return { answer, ms: performance.now() - began }
}
