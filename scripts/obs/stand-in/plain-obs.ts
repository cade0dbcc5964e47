import { Outputs } from './outputs'
import { Scenes } from './scenes'
import { Sounds } from './sounds'
import type { Tell, Told } from './told'

/** What a scene collection holds. */
type Collection = { readonly scenes: readonly string[]; readonly inputs: Sounds['all'] }
type Canvas = { readonly width: number; readonly height: number }

const freshCollection: Collection = { scenes: ['Scene'], inputs: [] }
const freshCanvas: Canvas = { width: 1280, height: 720 }

/**
 * OBS as a plain value: what it holds, and what it tells when that changes, in the order in which OBS 29 was seen to
 * tell it. Each act answers whether OBS would have done it; one that it would refuse changes and tells nothing.
 */
export class PlainObs {
  readonly scenes: Scenes
  readonly sounds: Sounds
  readonly outputs: Outputs
  /** OBS is changing its scene collection and should not be asked anything. */
  changing = false
  transition = { name: 'Fade', durationMs: 300 }
  transitions = [
    { name: 'Cut', fixed: true },
    { name: 'Fade', fixed: false },
  ]
  collection = 'Untitled'
  profile = 'Untitled'
  readonly collections = new Map<string, Collection>()
  readonly profiles = new Map<string, Canvas>([['Untitled', freshCanvas]])
  private readonly listeners = new Set<(told: Told) => void>()
  private leftCollection = ''

  constructor(scenes: readonly string[] = ['开场', '商品', '休息']) {
    const tell: Tell = (eventType, eventData) => this.tell(eventType, eventData)
    this.scenes = new Scenes(scenes, tell, (name) => this.sounds.has(name))
    this.sounds = new Sounds(tell, (name) => this.scenes.has(name))
    this.outputs = new Outputs(tell)
    this.collections.set(this.collection, freshCollection)
  }

  /** Hears everything told from now on, until the answer is called. */
  listen(listener: (told: Told) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  get canvas(): Canvas {
    return this.profiles.get(this.profile) ?? freshCanvas
  }

  /** OBS tells nobody of this one. */
  setCanvas(canvas: Canvas): boolean {
    this.profiles.set(this.profile, canvas)
    return true
  }

  chooseTransition(name: string): boolean {
    if (!this.transitions.some((one) => one.name === name)) return false
    this.transition = { ...this.transition, name }
    return this.tell('CurrentSceneTransitionChanged', { transitionName: name })
  }

  /** Kept, and told, even while a transition is current that has a length of its own. */
  setTransitionLength(durationMs: number): boolean {
    this.transition = { ...this.transition, durationMs }
    return this.tell('CurrentSceneTransitionDurationChanged', { transitionDuration: durationMs })
  }

  createProfile(name: string, canvas: Canvas = freshCanvas): boolean {
    if (this.profiles.has(name)) return false
    this.profiles.set(name, canvas)
    this.profile = name
    return this.tellProfiles() && this.tell('CurrentProfileChanged', { profileName: name })
  }

  useProfile(name: string): boolean {
    if (!this.profiles.has(name) || this.profile === name) return false
    this.profile = name
    return this.tell('CurrentProfileChanged', { profileName: name })
  }

  removeProfile(name: string): boolean {
    if (!this.profiles.has(name) || this.profiles.size === 1) return false
    this.profiles.delete(name)
    const wasCurrent = this.profile === name
    if (wasCurrent) this.profile = [...this.profiles.keys()][0] ?? ''
    this.tellProfiles()
    return wasCurrent ? this.tell('CurrentProfileChanged', { profileName: this.profile }) : true
  }

  /** OBS begins to change to another collection, which it makes where there is none of that name. */
  beginCollection(name: string): boolean {
    if (this.changing || name === this.collection) return false
    this.leftCollection = this.collection
    this.collections.set(this.collection, { scenes: this.scenes.all, inputs: this.sounds.all })
    this.tell('CurrentSceneCollectionChanging', { sceneCollectionName: this.collection })
    this.changing = true
    for (const sceneName of this.scenes.all) this.tell('SceneRemoved', { sceneName, isGroup: false })
    for (const { name: inputName } of this.sounds.all) this.tell('InputRemoved', { inputName })
    this.collection = name
    return true
  }

  endCollection(): boolean {
    if (!this.changing) return false
    const isNew = !this.collections.has(this.collection)
    const { scenes, inputs } = this.collections.get(this.collection) ?? freshCollection
    this.collections.set(this.collection, { scenes, inputs })
    this.sounds.load(inputs)
    this.scenes.load(scenes)
    if (isNew) {
      this.tell('SceneCollectionListChanged', { sceneCollections: [...this.collections.keys()] })
    }
    this.changing = false
    return this.tell('CurrentSceneCollectionChanged', { sceneCollectionName: this.collection })
  }

  /** The collection that is current as long as OBS has not finished to change it. */
  get currentCollection(): string {
    return this.changing ? this.leftCollection : this.collection
  }

  private tellProfiles(): boolean {
    return this.tell('ProfileListChanged', { profiles: [...this.profiles.keys()] })
  }

  private tell(eventType: string, eventData: Told['eventData']): true {
    for (const listener of this.listeners) listener({ eventType, eventData })
    return true
  }
}
