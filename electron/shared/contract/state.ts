import { z } from 'zod'
import { DataFileState } from './backups'
import { ChatGap, ChatState, ConnectorStatus } from './chat'
import { PanelState } from './chat-panel'
import { Claim } from './claims'
import { MixerState } from './control-room/audio'
import { OutputsState } from './control-room/outputs'
import { OverlaysState } from './control-room/overlays'
import { StarterShowState } from './control-room/starter-show'
import { call, event } from './definition'
import { HotkeyRow } from './hotkeys'
import { ObsState } from './obs'
import { UndoState } from './order-desk'
import { Order } from './orders'
import { PrintJob } from './printing'
import { Product } from './products'
import { RoomsState } from './rooms'
import { Settings } from './settings'
import { ShowState } from './shows'
import { SightState } from './watches'

/** Topics whose value is one object, replaced whole. */
export const singleTopics = {
  settings: Settings,
  show: ShowState,
  obs: ObsState,
  overlays: OverlaysState,
  mixer: MixerState,
  outputs: OutputsState,
  starterShow: StarterShowState,
  chat: ChatState,
  rooms: RoomsState,
  panel: PanelState,
  undo: UndoState,
  sight: SightState,
  dataFile: DataFileState,
}
/** Topics that hold rows by `id`, patched row by row. */
export const rowTopics = {
  products: Product,
  orders: Order,
  claims: Claim,
  connectors: ConnectorStatus,
  gaps: ChatGap,
  hotkeys: HotkeyRow,
  printJobs: PrintJob,
}

export type SingleTopics = { [Topic in keyof typeof singleTopics]: z.infer<(typeof singleTopics)[Topic]> }
export type RowTopics = { [Topic in keyof typeof rowTopics]: z.infer<(typeof rowTopics)[Topic]> }

/** The values of all topics as the window holds them. */
export type State = SingleTopics & { [Topic in keyof RowTopics]: readonly RowTopics[Topic][] }

const single = <Topic extends keyof typeof singleTopics>(topic: Topic) =>
  z.object({ topic: z.literal(topic), kind: z.literal('single'), value: singleTopics[topic] })
const rows = <Topic extends keyof typeof rowTopics>(topic: Topic) =>
  z.object({
    topic: z.literal(topic),
    kind: z.literal('rows'),
    /** True when `put` is everything there is, as after a change of show. */
    replace: z.boolean(),
    put: z.array(rowTopics[topic]),
    remove: z.array(z.string()),
  })

/** One step of the state; a window that misses a revision asks for a new snapshot. */
export const StateChange = z.union([
  single('settings'),
  single('show'),
  single('obs'),
  single('overlays'),
  single('mixer'),
  single('outputs'),
  single('starterShow'),
  single('chat'),
  single('rooms'),
  single('panel'),
  single('undo'),
  single('sight'),
  single('dataFile'),
  rows('products'),
  rows('orders'),
  rows('claims'),
  rows('connectors'),
  rows('gaps'),
  rows('hotkeys'),
  rows('printJobs'),
])
export type StateChange = z.infer<typeof StateChange>

export const Snapshot = z.object({
  revision: z.int().nonnegative(),
  state: z.object({
    ...singleTopics,
    products: z.array(Product),
    orders: z.array(Order),
    claims: z.array(Claim),
    connectors: z.array(ConnectorStatus),
    gaps: z.array(ChatGap),
    hotkeys: z.array(HotkeyRow),
    printJobs: z.array(PrintJob),
  }),
})
export type Snapshot = z.infer<typeof Snapshot>

export const stateCalls = { 'state.snapshot': call(z.object({}).strict(), Snapshot) }

export const stateEvents = {
  /** Revisions count up by one with no gap. */
  'state.changed': event(z.object({ revision: z.int().positive(), changes: z.array(StateChange) })),
}
