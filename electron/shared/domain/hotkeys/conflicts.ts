/** An action with its keys: in the window, and whatever program has the focus; null for none. */
type KeysOf<Id extends string> = {
  readonly id: Id
  readonly inWindow: string | null
  readonly anywhere: string | null
}

/** Which other action has the same keys; null where none has. */
export type Conflicts<Id extends string> = {
  readonly id: Id
  readonly inWindow: Id | null
  readonly anywhere: Id | null
}

/**
 * The conflicts of each action, in the order given. Keys that work anywhere work in the window too, so that they
 * also conflict with another action's keys in the window; an action may have the same keys in both places.
 */
export function conflictsOf<Id extends string>(actions: readonly KeysOf<Id>[]): Conflicts<Id>[] {
  return actions.map(({ id, inWindow, anywhere }) => {
    const others = actions.filter((other) => other.id !== id)
    const holder = (keys: string | null) =>
      keys === null
        ? null
        : (others.find((other) => other.inWindow === keys || other.anywhere === keys)?.id ?? null)
    return { id, inWindow: holder(inWindow), anywhere: holder(anywhere) }
  })
}
