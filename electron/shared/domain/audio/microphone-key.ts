/** One microphone, or camera with one in it, as the key for all of them finds it. */
export type KeyMicrophone = {
  readonly name: string
  readonly muted: boolean
  /** A camera's own microphone: it is muted with the rest, but opened only if the key muted it. */
  readonly inCamera: boolean
}

/**
 * What one key for all microphones does: one that is open means that the open ones are muted; with none open those are
 * opened that the key muted before (`byKey`), or, when it muted none of them, every microphone.
 */
export function microphoneKey(
  microphones: readonly KeyMicrophone[],
  byKey: ReadonlySet<string>,
): { readonly muted: boolean; readonly change: readonly string[] } {
  const names = (some: readonly KeyMicrophone[]): string[] => some.map(({ name }) => name)
  const open = microphones.filter(({ muted }) => !muted)
  if (open.length > 0) return { muted: true, change: names(open) }
  const mutedBefore = microphones.filter(({ name }) => byKey.has(name))
  const own = microphones.filter(({ inCamera }) => !inCamera)
  return {
    muted: false,
    change: names(mutedBefore.length > 0 ? mutedBefore : own.length > 0 ? own : microphones),
  }
}
