import { dirname } from 'node:path'
import { freshFolder } from '../../../e2e/fixtures/folder'
import { freePort, makeScenes, startObs, type StartedObs, withObs } from '../../obs/index.mjs'

/** The host's OBS: it is killed, frozen and started again, and what was not saved in it is made anew. */
export class ObsStage {
  private readonly folder = freshFolder('faults-obs')
  private running: StartedObs | null = null
  private password = 'sweet-corn-2026'
  private port = 0
  /** The collections it has. */
  readonly collections = new Set(['Untitled'])

  constructor(
    readonly scenes: readonly string[],
    readonly sounds: readonly string[],
  ) {}

  get obs(): StartedObs {
    if (this.running === null) throw new Error('OBS was not started')
    return this.running
  }

  /** Starts OBS, with another password where one is given, and makes what is missing in it. */
  async start(password = this.password): Promise<StartedObs> {
    this.password = password
    if (this.port === 0) this.port = await freePort()
    const display = process.env['DISPLAY'] ?? ''
    this.running = await startObs({ folder: this.folder.path, port: this.port, password, display })
    await this.furnish()
    return this.running
  }

  /** Makes the scenes and sounds that are missing, in the collection OBS has now. */
  async furnish(): Promise<void> {
    const { obs } = this
    await makeScenes(obs, this.scenes)
    await withObs(
      obs,
      async (socket) => {
        const { inputs } = await socket.call('GetInputList')
        const [sceneName = ''] = this.scenes
        for (const inputName of this.sounds) {
          if (inputs.some((input) => input['inputName'] === inputName)) continue
          const inputKind = 'ffmpeg_source'
          await socket.call('CreateInput', { sceneName, inputName, inputKind, inputSettings: {} })
        }
      },
      20_000,
    )
  }

  kill(): Promise<void> {
    return this.obs.kill()
  }

  /** OBS stands still, as a hung program does, and goes on. */
  freeze(): void {
    process.kill(-this.obs.pid, 'SIGSTOP')
  }

  thaw(): void {
    process.kill(-this.obs.pid, 'SIGCONT')
  }

  /** Another program at work on the same OBS, or the host in OBS's own window. */
  async meddle(
    ...acts: readonly (readonly [request: string, data: Record<string, unknown>])[]
  ): Promise<void> {
    await withObs(
      this.obs,
      async (socket) => {
        for (const [request, data] of acts) await socket.call(request as 'CreateScene', data as never)
      },
      20_000,
    )
  }

  async remove(): Promise<void> {
    if (this.running !== null) await this.running.kill()
    this.folder.remove()
  }
}

/** Where OBS's settings lie, so that Fieldcast finds them, and a home with nothing else in it. */
export function obsEnvironment(obs: StartedObs, dataFolder: string): Record<string, string> {
  return { XDG_CONFIG_HOME: obs.configHome, HOME: dirname(dataFolder) }
}
