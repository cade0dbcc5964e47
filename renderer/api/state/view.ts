import { HotkeyAction } from '@shared/contract/hotkeys'
import type { RowTopics, SingleTopics, Snapshot, StateChange } from '@shared/contract/state'
import { assertNever } from '@shared/errors'
import { patchRows, rowSet, type RowSet } from './rows'

type RowSets = { readonly [Topic in keyof RowTopics]: RowSet<RowTopics[Topic]> }

/** The pushed state as the window holds it. */
export type View = SingleTopics & RowSets

/** The rows of one topic. */
export function rowsOf<Topic extends keyof RowTopics>(sets: RowSets, topic: Topic): RowSet<RowTopics[Topic]> {
  return sets[topic]
}

const orderOf = {
  products: (left, right) => left.position - right.position || left.id.localeCompare(right.id),
  orders: (left, right) => left.createdAt - right.createdAt || left.number.localeCompare(right.number),
  claims: (left, right) => left.commentSeq - right.commentSeq || left.id.localeCompare(right.id),
  connectors: (left, right) => left.id.localeCompare(right.id),
  gaps: (left, right) => left.from - right.from || left.id.localeCompare(right.id),
  hotkeys: (left, right) => HotkeyAction.options.indexOf(left.id) - HotkeyAction.options.indexOf(right.id),
  printJobs: (left, right) => left.createdAt - right.createdAt || left.id.localeCompare(right.id),
} satisfies { [Topic in keyof RowTopics]: (left: RowTopics[Topic], right: RowTopics[Topic]) => number }

/** The view of a whole snapshot: products by place, orders by time, claims by comment. */
export function viewOf({ state }: Snapshot): View {
  return {
    settings: state.settings,
    show: state.show,
    obs: state.obs,
    overlays: state.overlays,
    mixer: state.mixer,
    outputs: state.outputs,
    starterShow: state.starterShow,
    chat: state.chat,
    rooms: state.rooms,
    panel: state.panel,
    undo: state.undo,
    sight: state.sight,
    dataFile: state.dataFile,
    products: rowSet(state.products, orderOf.products),
    orders: rowSet(state.orders, orderOf.orders),
    claims: rowSet(state.claims, orderOf.claims),
    connectors: rowSet(state.connectors, orderOf.connectors),
    gaps: rowSet(state.gaps, orderOf.gaps),
    hotkeys: rowSet(state.hotkeys, orderOf.hotkeys),
    printJobs: rowSet(state.printJobs, orderOf.printJobs),
  }
}

/** The view after one change; topics it does not name keep their identity. */
export function applyChange(view: View, change: StateChange): View {
  switch (change.topic) {
    case 'settings':
      return { ...view, settings: change.value }
    case 'show':
      return { ...view, show: change.value }
    case 'obs':
      return { ...view, obs: change.value }
    case 'overlays':
      return { ...view, overlays: change.value }
    case 'mixer':
      return { ...view, mixer: change.value }
    case 'outputs':
      return { ...view, outputs: change.value }
    case 'starterShow':
      return { ...view, starterShow: change.value }
    case 'panel':
      return { ...view, panel: change.value }
    case 'rooms':
      return { ...view, rooms: change.value }
    case 'chat':
      return { ...view, chat: change.value }
    case 'undo':
      return { ...view, undo: change.value }
    case 'sight':
      return { ...view, sight: change.value }
    case 'dataFile':
      return { ...view, dataFile: change.value }
    case 'products':
      return { ...view, products: patchRows(view.products, change, orderOf.products) }
    case 'orders':
      return { ...view, orders: patchRows(view.orders, change, orderOf.orders) }
    case 'claims':
      return { ...view, claims: patchRows(view.claims, change, orderOf.claims) }
    case 'gaps':
      return { ...view, gaps: patchRows(view.gaps, change, orderOf.gaps) }
    case 'connectors':
      return { ...view, connectors: patchRows(view.connectors, change, orderOf.connectors) }
    case 'hotkeys':
      return { ...view, hotkeys: patchRows(view.hotkeys, change, orderOf.hotkeys) }
    case 'printJobs':
      return { ...view, printJobs: patchRows(view.printJobs, change, orderOf.printJobs) }
    default:
      return assertNever(change)
  }
}
