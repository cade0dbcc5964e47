import type { StateChange } from '@shared/contract/state'

type Rows = Extract<StateChange, { kind: 'rows' }>
type Row = Rows['put'][number]

/** Changes that came one after the other as the fewest that come to the same: one of each topic. */
export function together(changes: readonly StateChange[]): readonly StateChange[] {
  if (changes.length < 2) return changes
  const whole = new Map<StateChange['topic'], StateChange>()
  const rows = new Map<Rows['topic'], { replace: boolean; put: Map<string, Row>; removed: Set<string> }>()
  for (const change of changes) {
    if (change.kind === 'single') {
      whole.set(change.topic, change)
      continue
    }
    const before = change.replace ? undefined : rows.get(change.topic)
    const { replace, put, removed } = before ?? { ...change, put: new Map<string, Row>(), removed: new Set() }
    for (const id of change.remove) {
      put.delete(id)
      removed.add(id)
    }
    for (const row of change.put) put.set(row.id, row)
    rows.set(change.topic, { replace, put, removed })
  }
  for (const [topic, { replace, put, removed }] of rows) {
    // A topic and its rows always come as a pair, which TypeScript cannot follow through the union.
    const change = { topic, kind: 'rows', replace, put: [...put.values()], remove: [...removed] }
    whole.set(topic, change as StateChange)
  }
  return [...whole.values()]
}
