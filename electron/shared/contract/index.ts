import type { z } from 'zod'
import { buyerCalls } from './buyers'
import { backupCalls } from './backups'
import { chatCalls, chatEvents } from './chat'
import { chatPanelCalls } from './chat-panel'
import { claimCalls } from './claims'
import { audioCalls, audioEvents } from './control-room/audio'
import { courierCalls } from './couriers'
import { outputCalls } from './control-room/outputs'
import { overlayCalls } from './control-room/overlays'
import { sceneCalls, sceneEvents } from './control-room/scenes'
import { starterShowCalls } from './control-room/starter-show'
import { documentCalls, documentEvents } from './documents'
import { hotkeyCalls, hotkeyEvents } from './hotkeys'
import { obsCalls, obsEvents } from './obs'
import { orderDeskCalls } from './order-desk'
import { orderSearchCalls } from './order-search'
import { orderSheetCalls } from './order-sheets'
import { orderCalls } from './orders'
import { packingCalls } from './packing'
import { printingCalls } from './printing'
import { productCalls } from './products'
import { roomCalls } from './rooms'
import { settingsCalls } from './settings'
import { showCalls } from './shows'
import { stateCalls, stateEvents } from './state'
import { stockCalls } from './stock'

/** Every call that a window may make: the one place where they are listed. */
export const calls = {
  ...stateCalls,
  ...productCalls,
  ...showCalls,
  ...obsCalls,
  ...sceneCalls,
  ...overlayCalls,
  ...audioCalls,
  ...outputCalls,
  ...starterShowCalls,
  ...hotkeyCalls,
  ...chatCalls,
  ...chatPanelCalls,
  ...roomCalls,
  ...claimCalls,
  ...orderCalls,
  ...buyerCalls,
  ...orderDeskCalls,
  ...stockCalls,
  ...orderSearchCalls,
  ...orderSheetCalls,
  ...packingCalls,
  ...courierCalls,
  ...printingCalls,
  ...documentCalls,
  ...settingsCalls,
  ...backupCalls,
}

/** Every event that a window may hear. */
export const events = {
  ...stateEvents,
  ...obsEvents,
  ...sceneEvents,
  ...audioEvents,
  ...hotkeyEvents,
  ...documentEvents,
  ...chatEvents,
}

export type CallName = keyof typeof calls
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['input']>
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]['output']>
export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]['payload']>

/** One function a call: what the services behind the contract look like to `dispatch`. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>
}

/** Whether a name that came over a wire is a call of the contract. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}
