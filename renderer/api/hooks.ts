import type { RowTopics, SingleTopics } from '@shared/contract/state'
import { useStore } from 'zustand'
import { useDesk } from './DeskProvider'
import type { RowSet } from './state/rows'
import { rowsOf, type View } from './state/view'
import type { WindowState } from './windowStore'

/** Part of the pushed state; re-renders only when the selected value changes by identity. */
export function useView<Selected>(select: (view: View) => Selected): Selected {
  return useStore(useDesk().state, ({ view }) => {
    if (!view) throw new Error('used before the first snapshot')
    return select(view)
  })
}

/** The value of a single topic. */
export function useTopic<Topic extends keyof SingleTopics>(topic: Topic): SingleTopics[Topic] {
  return useView((view): SingleTopics[Topic] => view[topic])
}

/** All rows of a topic in order; re-renders at every change of any of them. */
export function useRows<Topic extends keyof RowTopics>(topic: Topic): readonly RowTopics[Topic][] {
  return useView((view) => rowsOf(view, topic).list)
}

/** One row; re-renders only when that row changes. Undefined when there is none. */
export function useRow<Topic extends keyof RowTopics>(
  topic: Topic,
  id: string | null,
): RowTopics[Topic] | undefined {
  return useView((view) => {
    const rows: RowSet<RowTopics[Topic]> = rowsOf(view, topic)
    return id === null ? undefined : rows.byId.get(id)
  })
}

/** Part of what belongs to this window alone: page, intent, open dialog. */
export function useWindow<Selected>(select: (state: WindowState) => Selected): Selected {
  return useStore(useDesk().window, select)
}
