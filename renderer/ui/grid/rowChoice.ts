/** The ids from one row to another, whichever comes first; only the second where the first is not there any more. */
export function allBetween(ids: readonly string[], from: string, to: string): ReadonlySet<string> {
  const [one, other] = [ids.indexOf(from), ids.indexOf(to)]
  if (one === -1 || other === -1) return new Set(other === -1 ? [] : [to])
  return new Set(ids.slice(Math.min(one, other), Math.max(one, other) + 1))
}

/** The same rows with this one taken in, or out where it was in. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}
