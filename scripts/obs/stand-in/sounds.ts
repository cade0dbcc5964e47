import type { Tell } from './told'

/** An input of a plain OBS; `sound` is null for one that makes none. */
export type PlainInput = {
  readonly name: string
  readonly kind: string
  readonly sound: { readonly volumeDb: number; readonly muted: boolean } | null
}

/** The inputs of a plain OBS, in the order in which it lists them. */
export class Sounds {
  all: readonly PlainInput[] = []

  constructor(
    private readonly tell: Tell,
    private readonly taken: (name: string) => boolean,
  ) {}

  has(name: string): boolean {
    return this.all.some((input) => input.name === name)
  }

  find(name: string): PlainInput | undefined {
    return this.all.find((input) => input.name === name)
  }

  /** OBS puts the newest first; what is loud in it is told by nothing. */
  create(inputName: string, inputKind: string): boolean {
    if (this.has(inputName) || this.taken(inputName)) return false
    const sound = inputKind.startsWith('pulse_') ? { volumeDb: 0, muted: false } : null
    this.all = [{ name: inputName, kind: inputKind, sound }, ...this.all]
    return this.tell('InputCreated', { inputName, inputKind, unversionedInputKind: inputKind })
  }

  remove(inputName: string): boolean {
    if (!this.has(inputName)) return false
    this.all = this.all.filter((input) => input.name !== inputName)
    return this.tell('InputRemoved', { inputName })
  }

  rename(oldInputName: string, inputName: string): boolean {
    if (!this.has(oldInputName) || this.has(inputName) || this.taken(inputName)) return false
    this.all = this.all.map((input) => (input.name === oldInputName ? { ...input, name: inputName } : input))
    return this.tell('InputNameChanged', { oldInputName, inputName })
  }

  setVolume(inputName: string, volumeDb: number): boolean {
    return (
      this.change(inputName, { volumeDb }) &&
      this.tell('InputVolumeChanged', { inputName, inputVolumeDb: volumeDb, inputVolumeMul: 0.5 })
    )
  }

  setMuted(inputName: string, muted: boolean): boolean {
    return (
      this.change(inputName, { muted }) &&
      this.tell('InputMuteStateChanged', { inputName, inputMuted: muted })
    )
  }

  /** Another collection's inputs: while OBS loads it tells of each, and of sounds even where there is none. */
  load(inputs: readonly PlainInput[]): void {
    this.all = inputs
    for (const { name: inputName, kind: inputKind } of inputs) {
      this.tell('InputCreated', { inputName, inputKind })
      this.tell('InputVolumeChanged', { inputName, inputVolumeDb: 0, inputVolumeMul: 1 })
      this.tell('InputMuteStateChanged', { inputName, inputMuted: false })
    }
  }

  private change(inputName: string, sound: Partial<NonNullable<PlainInput['sound']>>): boolean {
    if (!this.find(inputName)?.sound) return false
    this.all = this.all.map((input) =>
      input.name === inputName && input.sound ? { ...input, sound: { ...input.sound, ...sound } } : input,
    )
    return true
  }
}
