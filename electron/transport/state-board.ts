import type { RowTopics, SingleTopics, Snapshot, StateChange } from '@shared/contract/state'
import type { EventPublisher, StatePublisher } from '../services/ports'

type Rows = { readonly [Topic in keyof RowTopics]: Map<string, RowTopics[Topic]> }

/**
 * What every window sees, in memory: services put, windows take one snapshot and then follow the changes.
 * Changes of one turn of the event loop leave together under one revision.
 */
export class StateBoard implements StatePublisher {
  private single: SingleTopics
  private readonly rows: Rows = {
    products: new Map(),
    orders: new Map(),
    claims: new Map(),
    connectors: new Map(),
    gaps: new Map(),
    hotkeys: new Map(),
    printJobs: new Map(),
  }
  private revision = 0
  private waiting: StateChange[] = []

  constructor(
    initial: SingleTopics,
    private readonly events: EventPublisher,
    private readonly defer: (work: () => void) => void = setImmediate,
  ) {
    this.single = initial
  }

  set<Topic extends keyof SingleTopics>(topic: Topic, value: SingleTopics[Topic]): void {
    this.single = { ...this.single, [topic]: value }
    this.push(singleChange(topic, value))
  }

  put<Topic extends keyof RowTopics>(topic: Topic, put: readonly RowTopics[Topic][]): void {
    if (put.length > 0) this.change(topic, false, put, [])
  }

  remove(topic: keyof RowTopics, ids: readonly string[]): void {
    if (ids.length > 0) this.change(topic, false, [], ids)
  }

  replace<Topic extends keyof RowTopics>(topic: Topic, put: readonly RowTopics[Topic][]): void {
    this.change(topic, true, put, [])
  }

  /** Everything as of the last revision that left; changes still waiting are sent first. */
  snapshot(): Snapshot {
    this.flush()
    const { products, orders, claims, connectors, gaps, hotkeys, printJobs } = this.rows
    return {
      revision: this.revision,
      state: {
        ...this.single,
        products: [...products.values()],
        orders: [...orders.values()],
        claims: [...claims.values()],
        connectors: [...connectors.values()],
        gaps: [...gaps.values()],
        hotkeys: [...hotkeys.values()],
        printJobs: [...printJobs.values()],
      },
    }
  }

  private change<Topic extends keyof RowTopics>(
    topic: Topic,
    replace: boolean,
    put: readonly RowTopics[Topic][],
    remove: readonly string[],
  ): void {
    // Changed in place: copying thousands of rows for each accepted claim would be most of its cost.
    const held: Map<string, RowTopics[Topic]> = this.rows[topic]
    if (replace) held.clear()
    for (const row of put) held.set(row.id, row)
    for (const id of remove) held.delete(id)
    this.push(rowChange(topic, replace, put, remove))
  }

  private push(change: StateChange): void {
    this.waiting.push(change)
    if (this.waiting.length === 1) this.defer(() => this.flush())
  }

  private flush(): void {
    if (this.waiting.length === 0) return
    const changes = this.waiting
    this.waiting = []
    this.revision += 1
    this.events.emit('state.changed', { revision: this.revision, changes })
  }
}

// A change is a union over topics; a topic and its value always come as a pair, which TypeScript cannot follow
// through a generic, so the pair is put together here, in one place.
function singleChange<Topic extends keyof SingleTopics>(
  topic: Topic,
  value: SingleTopics[Topic],
): StateChange {
  return { topic, kind: 'single', value } as unknown as StateChange
}

function rowChange<Topic extends keyof RowTopics>(
  topic: Topic,
  replace: boolean,
  put: readonly RowTopics[Topic][],
  remove: readonly string[],
): StateChange {
  return { topic, kind: 'rows', replace, put: [...put], remove: [...remove] } as unknown as StateChange
}
