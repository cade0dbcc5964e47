import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventPayload } from '@shared/contract'
import type { ObsConnection, ObsState, ObsTarget } from '@shared/contract/obs'
import { PNG } from 'pngjs'
import {
  freePort,
  makeScenes,
  startDisplay,
  type StartedDisplay,
  type StartedObs,
  startObs,
} from '../index.mjs'
import type { CardPainter, OverlayCard, SecretName } from '../../../electron/services/ports'
import { createObs, type Obs } from '../../../electron/obs/index'

// For the tests beside this file: a real OBS on a display of its own, and Fieldcast's side of it in this process.

/** Colour of every card the test painter draws: nothing else on the picture has it. */
export const cardColour = { r: 250, g: 30, b: 200 }

/** Draws a plain card whose width at scale 1 is 300 + what is left, in pixels. */
export const plainPainter: CardPainter = {
  async paint(card, scale) {
    const png = new PNG({ width: Math.round((300 + card.left) * scale), height: Math.round(120 * scale) })
    for (let at = 0; at < png.data.length; at += 4) {
      png.data.set([cardColour.r, cardColour.g, cardColour.b, 255], at)
    }
    return PNG.sync.write(png)
  },
}

export const corn: OverlayCard = {
  productName: '甜玉米',
  code: '1',
  priceFen: 2500,
  unit: '箱',
  left: 12,
  leftUnit: '箱',
  photoPath: null,
}

export type DeskChoice = {
  readonly target?: ObsTarget
  readonly painter?: CardPainter
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
  readonly targets: ObsTarget[]
  last(): ObsState
  phases(): ObsConnection['phase'][]
  secret(name: SecretName): string | null
}

/** Starts a display and an OBS with the host's scenes in it. */
export async function openStudio(
  scenes: readonly string[],
  canvas?: { width: number; height: number },
): Promise<Studio> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldcast-obs-'))
  const display: StartedDisplay = await startDisplay()
  const options = {
    folder,
    port: await freePort(),
    password: '密码 p\\w="1"',
    display: display.display,
    ...(canvas && { canvas }),
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
  const targets: ObsTarget[] = []
  const secrets = new Map<SecretName, string>()
  const fieldcast = createObs({
    clock: { now: () => Date.now() },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    secrets: {
      kept: true,
      read: (name) => secrets.get(name) ?? null,
      write: (name, value) => void secrets.set(name, value),
      forget: (name) => void secrets.delete(name),
    },
    publisher: {
      set(topic, value) {
        if (topic === 'obs') states.push(value as ObsState)
      },
      put: () => undefined,
      remove: () => undefined,
      replace: () => undefined,
    },
    events: {
      emit(name, payload) {
        if (name === 'obs.picture') pictures.push(payload as (typeof pictures)[number])
      },
    },
    painter: choice.painter ?? plainPainter,
    environment: {
      platform: 'linux',
      env: { XDG_CONFIG_HOME: configHome },
      homedir: join(cardFolder, 'nobody'),
    },
    cardFolder,
    target: choice.target ?? { mode: 'automatic' },
    onTarget: (target) => void targets.push(target),
  })
  return {
    fieldcast,
    states,
    pictures,
    targets,
    last() {
      const state = states.at(-1)
      if (state === undefined) throw new Error('nothing was published yet')
      return state
    },
    phases: () => states.map((state) => state.connection.phase),
    secret: (name) => secrets.get(name) ?? null,
  }
}

/** Looks until `condition` gives something true, at most `deadlineMs`; says what it waited for otherwise. */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  deadlineMs = 15_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + deadlineMs
  for (;;) {
    const value = await condition()
    if (value) return value
    if (Date.now() > deadline) throw new Error(`waited ${deadlineMs} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
