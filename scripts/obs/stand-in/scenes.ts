import type { Tell } from './told'

/** The scenes of a plain OBS, its program and its preview. */
export class Scenes {
  /** Top first. */
  all: readonly string[]
  /** null: the scene on program was deleted in studio mode, and nothing has taken its place yet. */
  program: string | null
  /** null while studio mode is off. */
  preview: string | null = null
  /** The program has changed, and OBS tells so when the transition is over. */
  private underWay = false

  constructor(
    names: readonly string[],
    private readonly tell: Tell,
    private readonly taken: (name: string) => boolean,
  ) {
    this.all = names
    this.program = names[0] ?? null
  }

  has(name: string): boolean {
    return this.all.includes(name)
  }

  create(sceneName: string): boolean {
    if (this.has(sceneName) || this.taken(sceneName)) return false
    this.all = [...this.all, sceneName]
    this.tellList()
    return this.tell('SceneCreated', { sceneName, isGroup: false })
  }

  remove(sceneName: string): boolean {
    if (!this.has(sceneName) || this.all.length === 1) return false
    const at = this.all.indexOf(sceneName)
    this.all = this.all.filter((name) => name !== sceneName)
    const next = this.all[Math.max(0, at - 1)] ?? null
    this.tell('SceneRemoved', { sceneName, isGroup: false })
    if (this.preview === null) return this.removedOutsideStudioMode(sceneName, next)
    if (this.program === sceneName) this.program = null
    if (this.preview === sceneName) {
      this.preview = next
      this.tell('CurrentPreviewSceneChanged', { sceneName: next })
    }
    return this.tellList()
  }

  private removedOutsideStudioMode(sceneName: string, next: string | null): true {
    const wasOn = this.program === sceneName
    if (wasOn) this.program = next
    this.tellList()
    if (wasOn) this.underWay = true
    return true
  }

  rename(oldSceneName: string, sceneName: string): boolean {
    if (!this.has(oldSceneName) || this.has(sceneName) || this.taken(sceneName)) return false
    const named = (name: string): string => (name === oldSceneName ? sceneName : name)
    this.all = this.all.map(named)
    this.program = this.program && named(this.program)
    this.preview = this.preview && named(this.preview)
    return this.tell('SceneNameChanged', { oldSceneName, sceneName })
  }

  /** The host drags scenes about. */
  reverse(): boolean {
    this.all = [...this.all].reverse()
    return this.tellList()
  }

  putOn(sceneName: string): boolean {
    if (!this.has(sceneName)) return false
    if (this.preview !== null && this.program !== null && this.program !== sceneName) {
      this.show(this.program)
    }
    this.program = sceneName
    this.underWay = true
    return true
  }

  show(sceneName: string): boolean {
    if (this.preview === null || !this.has(sceneName)) return false
    this.preview = sceneName
    return this.tell('CurrentPreviewSceneChanged', { sceneName })
  }

  take(): boolean {
    return this.preview !== null && this.putOn(this.preview)
  }

  setStudioMode(on: boolean): boolean {
    if (on === (this.preview !== null)) return true
    if (on) this.preview = this.program ?? this.all[0] ?? ''
    else {
      this.program ??= this.preview
      this.preview = null
      this.underWay = false
      this.tell('CurrentProgramSceneChanged', { sceneName: this.program })
    }
    return this.tell('StudioModeStateChanged', { studioModeEnabled: on })
  }

  /** OBS answers with the new program at once, and tells of it when the transition is over. */
  endTransition(): boolean {
    if (!this.underWay) return false
    this.underWay = false
    return this.program !== null && this.tell('CurrentProgramSceneChanged', { sceneName: this.program })
  }

  /** Another collection's scenes; its first one goes on, and studio mode stays as it was. */
  load(names: readonly string[]): void {
    this.all = names
    this.program = names[0] ?? null
    this.underWay = false
    if (this.preview !== null) this.preview = this.program
    for (const sceneName of names) this.tell('SceneCreated', { sceneName, isGroup: false })
    this.tell('CurrentProgramSceneChanged', { sceneName: this.program })
  }

  /** As the protocol has it: OBS counts from the bottom. */
  get rows(): { sceneName: string; sceneIndex: number }[] {
    return [...this.all].reverse().map((sceneName, sceneIndex) => ({ sceneName, sceneIndex }))
  }

  private tellList(): true {
    return this.tell('SceneListChanged', { scenes: this.rows })
  }
}
