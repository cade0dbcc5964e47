// What a panic did to OBS, so that the way back undoes that and nothing else.

/** The show held: the scene that went on, the one to go back to, and the microphones that were open. */
export type Held = {
  readonly scene: string | null
  readonly backTo: string | null
  readonly muted: readonly string[]
}

/** OBS as far as it matters here: what is on, and what there is. */
export type Standing = {
  readonly program: string
  readonly scenes: readonly string[]
  readonly inputs: readonly string[]
}

/** What a panic did; `held` is the one that lasts already, whose way back stays. */
export function afterPanic(
  held: Held | null,
  did: {
    /** The scene on program before. */
    readonly program: string
    /** The break scene, on program now; null where it is not. */
    readonly scene: string | null
    /** The microphones it muted, which were open. */
    readonly muted: readonly string[]
  },
): Held {
  const muted = [...new Set([...(held?.muted ?? []), ...did.muted])]
  if (did.scene === null) return { scene: held?.scene ?? null, backTo: held?.backTo ?? null, muted }
  return {
    scene: did.scene,
    // Pressed again on the break scene there is nothing else to go back to.
    backTo: did.program === did.scene ? (held?.backTo ?? null) : did.program,
    muted,
  }
}

/** What is to be undone: the microphones to open, and the scene to put on. */
export function wayBack(
  held: Held,
  now: Standing,
): {
  readonly open: readonly string[]
  /** null when the scene stays: it was never changed, or the host chose another one meanwhile. */
  readonly scene: string | null
  /** The scene to go back to was deleted meanwhile. */
  readonly sceneGone: boolean
} {
  const open = held.muted.filter((name) => now.inputs.includes(name))
  const stays = held.backTo === null || held.scene !== now.program
  const sceneGone = !stays && !now.scenes.includes(held.backTo)
  return { open, scene: stays || sceneGone ? null : held.backTo, sceneGone }
}

/** The host opened a microphone meanwhile, or deleted it: from now on it is the host's. */
export function withoutMicrophone(held: Held, name: string): Held {
  return { ...held, muted: held.muted.filter((muted) => muted !== name) }
}

export function withMicrophoneRenamed(held: Held, from: string, to: string): Held {
  return { ...held, muted: held.muted.map((name) => (name === from ? to : name)) }
}

export function withSceneRenamed(held: Held, from: string, to: string): Held {
  const named = (scene: string | null): string | null => (scene === from ? to : scene)
  return { ...held, scene: named(held.scene), backTo: named(held.backTo) }
}
