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
  /** Where its microphones are; none without it. */
  sound?: Pick<StartedSound, 'server'>
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

/** What a receiver has seen so far; `bytes` and size are of the stream that came last. */
export type Received = {
  /** The path of the stream that arrives now, such as /live/key; null for none. */
  readonly publishing: string | null
  /** How many streams were taken, and how many refused for their key. */
  readonly streams: number
  readonly refused: number
  readonly bytes: number
  readonly width: number
  readonly height: number
}

export type StartedRtmp = {
  readonly server: string
  readonly key: string
  received(): Received
  /** How fast the line to it is, in kbit/s; 0 stands still, null is as fast as it goes. */
  setLine(kilobits: number | null): void
  /** Ends every connection; new ones are taken. */
  cut(): void
  /** The receiver dies; its address refuses connections afterwards. */
  stop(): Promise<void>
}

export function startRtmp(options: { key: string; log?: (line: string) => void }): Promise<StartedRtmp>

/** A sound server with one microphone, which hears what is played. */
export type StartedSound = {
  /** For PULSE_SERVER. */
  readonly server: string
  /** The microphone, for `device_id` of OBS's pulse_input_capture. */
  readonly deviceId: string
  /** A steady tone whose highest sample is so many dBFS, in the place of the one before. */
  play(peakDb: number): Promise<void>
  silence(): Promise<void>
  stop(): Promise<void>
}

export function startSound(options?: { log?: (line: string) => void }): Promise<StartedSound>
