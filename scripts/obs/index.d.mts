import type { OBSWebSocket } from 'obs-websocket-js/json'

export type ObsAccess = { readonly port: number; readonly password: string | null }

export type StartedObs = ObsAccess & {
  /** Stands for XDG_CONFIG_HOME, so that the app finds this OBS's settings. */
  readonly configHome: string
  /** Names the process group of OBS and its guard: signal `-pid`. */
  readonly pid: number
  /** True when OBS is gone, as after a crash of its own. */
  ended(): boolean
  stop(): Promise<void>
  kill(): Promise<void>
}

export type StartedDisplay = { readonly display: string; readonly pid: number; stop(): Promise<void> }

export function startObs(options: {
  folder: string
  port: number
  /** null: OBS asks for none. */
  password: string | null
  display: string
  canvas?: { width: number; height: number }
  log?: (line: string) => void
}): Promise<StartedObs>

export function startDisplay(options?: {
  width?: number
  height?: number
  log?: (line: string) => void
}): Promise<StartedDisplay>

export function makeScenes(obs: ObsAccess, names: readonly string[]): Promise<void>

export function withObs<T>(
  obs: ObsAccess,
  work: (socket: OBSWebSocket) => Promise<T>,
  deadlineMs?: number,
): Promise<T>

export function freePort(): Promise<number>

/** The card's lines as tesseract reads them, without blanks; of 售罄 it knows the first character only. */
export type CardReading = { readonly name: string; readonly price: string; readonly left: string }

export function programPicture(obs: ObsAccess): Promise<Buffer>
export function readCard(obs: ObsAccess): Promise<CardReading>
