import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventPayload } from '@shared/contract'
import type { Level, MixerState } from '@shared/contract/control-room/audio'
import type { OutputsState } from '@shared/contract/control-room/outputs'
import type { KeptPanic } from '@shared/contract/control-room/scenes'
import type { StarterShowState } from '@shared/contract/control-room/starter-show'
import { firstState } from '@shared/contract/first-state'
import type { ObsConnection, ObsState, ObsTarget } from '@shared/contract/obs'
import {
  freePort,
  makeScenes,
  startDisplay,
  type StartedDisplay,
  type StartedObs,
  type StartedSound,
  startObs,
} from '../index.mjs'
import {
  defaultOverlaySettings,
  eachKind,
  type OverlayKind,
  type OverlayPlace,
} from '@shared/contract/control-room/overlays'
import type {
  OverlayCard,
  OverlayContent,
  OverlayPainter,
  OverlayReport,
  SecretName,
  WantedOverlays,
} from '../../../electron/services/ports'
import { createObs, type Obs } from '../../../electron/obs/index'
import { plainPainter } from './plain-painter'

// For the tests beside this file: a real OBS on a display of its own, and Fieldcast's side of it in this process.

export { cardColour, plainPainter } from './plain-painter'

export const corn: OverlayCard = {
  productName: '甜玉米',
  code: '1',
  priceFen: 2500,
  unit: '箱',
  left: 12,
  leftUnit: '箱',
  low: false,
  photoPath: null,
}

/** A wish for the card alone, where Fieldcast puts it or elsewhere; null for no overlay at all. */
export function onlyCard(card: OverlayCard | null, place: OverlayPlace | null = null): WantedOverlays {
  const cardLayout = 'side'
  const none = { picture: null, places: { landscape: null, portrait: null }, cardLayout } as const
  const { colours } = defaultOverlaySettings
  const picture = card && { colours, content: { kind: 'card', layout: cardLayout, card } as const }
  return {
    ...eachKind(() => none),
    card: { picture, places: { landscape: place, portrait: place }, cardLayout },
  }
}

/** A wish for all six overlays; `step` is in the words of each. */
export function allOverlays(
  step: number,
  places: Partial<Record<OverlayKind, OverlayPlace>> = {},
): WantedOverlays {
  const cardLayout = 'side'
  const { colours } = defaultOverlaySettings
  const one = (content: OverlayContent) => {
    const place = places[content.kind] ?? null
    return {
      picture: { colours, content },
      places: { landscape: place, portrait: place },
      cardLayout,
    } as const
  }
  return {
    card: one({ kind: 'card', layout: cardLayout, card: { ...corn, left: step } }),
    stockBar: one({
      ...{ kind: 'stockBar', productName: corn.productName, part: 0.5 },
      ...{ left: step, leftUnit: '箱', low: false, unit: '箱' },
    }),
    countdown: one({ kind: 'countdown', label: '', secondsLeft: step }),
    ticker: one({ kind: 'ticker', lines: [`张* 刚下单 ${step}箱 甜玉米`] }),
    shopCode: one({ kind: 'shopCode', content: `https://example.com/${step}`, caption: '' }),
    text: one({ kind: 'text', text: `第${step}次` }),
  }
}

export type DeskChoice = {
  readonly target?: ObsTarget
  readonly painter?: OverlayPainter
  /** A panic as the last run kept it. */
  readonly keptPanic?: KeptPanic
  /** Whether a show is live; never, unless it says so. */
  readonly showIsLive?: () => boolean
}

export type Studio = {
  readonly folder: string
  readonly obs: StartedObs
  /** Starts OBS again on the same port and settings, after it was killed. */
  restartObs(): Promise<void>
  desk(choice?: DeskChoice): Desk
  close(): Promise<void>
}

/** Fieldcast's side of OBS, and all that it told. */
export type Desk = {
  readonly fieldcast: Obs
  readonly states: ObsState[]
  readonly pictures: EventPayload<'obs.picture'>[]
  readonly previews: EventPayload<'scenes.previewPicture'>[]
  readonly thumbnails: EventPayload<'scenes.thumbnail'>[]
  readonly targets: ObsTarget[]
  readonly reports: OverlayReport[]
  /** How the card stands on the picture. */
  card(): 'shown' | 'failed' | 'hidden'
  last(): ObsState
  phases(): ObsConnection['phase'][]
  secret(name: SecretName): string | null
  /** The topic `outputs` as it was told last. */
  outputs(): OutputsState
  /** The topic `mixer` as it was told last. */
  mixer(): MixerState
  /** The topic `starterShow` as it was told last. */
  starterShow(): StarterShowState
  /** Every moment of `mixer.levels`. */
  readonly levels: (readonly Level[])[]
  /** The files that were to be shown in the file manager. */
  readonly shownFiles: string[]
  /** The panic as it was to be kept, after each change. */
  readonly keptPanics: KeptPanic[]
  /** All that was logged. */
  readonly logged: string[]
}

/** Starts a display and an OBS with the host's scenes in it. */
export async function openStudio(
  scenes: readonly string[],
  canvas?: { width: number; height: number },
  sound?: Pick<StartedSound, 'server'>,
): Promise<Studio> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldcast-obs-'))
  const display: StartedDisplay = await startDisplay()
  const options = {
    folder,
    port: await freePort(),
    password: '密码 p\\w="1"',
    display: display.display,
    ...(canvas && { canvas }),
    ...(sound && { sound }),
  }
  let obs = await startObs(options)
  await makeScenes(obs, scenes)
  const desks: Desk[] = []
  return {
    folder,
    get obs() {
      return obs
    },
    async restartObs() {
      obs = await startObs(options)
    },
    desk(choice = {}) {
      const desk = openDesk(obs.configHome, join(folder, 'cards'), choice)
      desks.push(desk)
      return desk
    },
    async close() {
      for (const desk of desks) await desk.fieldcast.stop()
      await obs.kill()
      await display.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Fieldcast’s side alone, with `configHome` standing for the folder of OBS’s settings. */
export function openDesk(configHome: string, cardFolder: string, choice: DeskChoice = {}): Desk {
  mkdirSync(cardFolder, { recursive: true })
  const states: ObsState[] = []
  const pictures: EventPayload<'obs.picture'>[] = []
  const previews: EventPayload<'scenes.previewPicture'>[] = []
  const thumbnails: EventPayload<'scenes.thumbnail'>[] = []
  const targets: ObsTarget[] = []
  const shownFiles: string[] = []
  const keptPanics: KeptPanic[] = []
  const logged: string[] = []
  let outputs: OutputsState = firstState.outputs
  let mixer: MixerState = firstState.mixer
  let starterShow: StarterShowState = firstState.starterShow
  const levels: (readonly Level[])[] = []
  const reports: OverlayReport[] = []
  const secrets = new Map<SecretName, string>()
  const fieldcast = createObs({
    clock: { now: () => Date.now() },
    log: {
      info: (message, facts) => void logged.push(JSON.stringify([message, facts])),
      warn: (message, facts) => void logged.push(JSON.stringify([message, facts])),
      error: (message, error) => void logged.push(`${message} ${String(error)}`),
    },
    secrets: {
      kept: true,
      read: (name) => secrets.get(name) ?? null,
      write: (name, value) => void secrets.set(name, value),
      forget: (name) => void secrets.delete(name),
    },
    publisher: {
      set(topic, value) {
        if (topic === 'obs') states.push(value as ObsState)
        if (topic === 'mixer') mixer = value as MixerState
        if (topic === 'starterShow') starterShow = value as StarterShowState
        if (topic === 'outputs') outputs = value as OutputsState
      },
      put: () => undefined,
      remove: () => undefined,
      replace: () => undefined,
    },
    events: {
      emit(name, payload) {
        if (name === 'obs.picture') pictures.push(payload as (typeof pictures)[number])
        if (name === 'mixer.levels') levels.push((payload as EventPayload<'mixer.levels'>).levels)
        if (name === 'scenes.previewPicture') previews.push(payload as (typeof previews)[number])
        if (name === 'scenes.thumbnail') thumbnails.push(payload as (typeof thumbnails)[number])
      },
    },
    painter: choice.painter ?? plainPainter,
    environment: {
      platform: 'linux',
      env: { XDG_CONFIG_HOME: configHome },
      homedir: join(cardFolder, 'nobody'),
    },
    cardFolder,
    timeListFolder: join(cardFolder, 'times'),
    target: choice.target ?? { mode: 'automatic' },
    onTarget: (target) => void targets.push(target),
    before: null,
    keepBefore: () => undefined,
    keptPanic: choice.keptPanic ?? null,
    keepPanic: (kept) => void keptPanics.push(kept),
    breakScene: () => '休息',
    showIsLive: choice.showIsLive ?? (() => false),
    onOverlays: (report) => void reports.push(report),
    showFile: (path) => void shownFiles.push(path),
  })
  return {
    fieldcast,
    states,
    pictures,
    previews,
    thumbnails,
    targets,
    reports,
    card: () => reports.at(-1)?.standing.card ?? 'hidden',
    last() {
      const state = states.at(-1)
      if (state === undefined) throw new Error('nothing was published yet')
      return state
    },
    phases: () => states.map((state) => state.connection.phase),
    secret: (name) => secrets.get(name) ?? null,
    outputs: () => outputs,
    mixer: () => mixer,
    starterShow: () => starterShow,
    levels,
    shownFiles,
    keptPanics,
    logged,
  }
}
