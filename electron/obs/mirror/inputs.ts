/** An input of OBS; `audio` is null while it is not known, and for one that makes no sound. */
export type MirrorInput = {
  readonly name: string
  readonly kind: string
  /** Fader in dB, −100 for silence. */
  readonly audio: { readonly volumeDb: number; readonly muted: boolean } | null
}
type Inputs = readonly MirrorInput[]

/** The inputs with one more; its sound is read afterwards, since OBS does not tell of it. */
export function withInput(inputs: Inputs, name: string, kind: string): Inputs {
  return inputs.some((input) => input.name === name)
    ? inputs
    : byName([...inputs, { name, kind, audio: null }])
}

export function withoutInput(inputs: Inputs, name: string): Inputs {
  return inputs.filter((input) => input.name !== name)
}

export function withInputRenamed(inputs: Inputs, from: string, to: string): Inputs {
  if (from === to || !inputs.some((input) => input.name === from)) return inputs
  const others = inputs.filter((input) => input.name !== to)
  return byName(others.map((input) => (input.name === from ? { ...input, name: to } : input)))
}

/** The inputs with what OBS told of the sound of one; of one whose sound is not read yet nothing is made up. */
export function withSound(
  inputs: Inputs,
  name: string,
  told: Partial<NonNullable<MirrorInput['audio']>>,
): Inputs {
  return inputs.map((input) =>
    input.name === name && input.audio !== null ? { ...input, audio: { ...input.audio, ...told } } : input,
  )
}

/** OBS has an order of its own making here, another one after each start; names are the same every time. */
export function byName(inputs: Inputs): Inputs {
  return [...inputs].sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))
}
