import { look } from '../../obs/testing/until'

/** Looks until `condition` gives something true, at most `deadlineMs`; answers whether it did. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  deadlineMs: number,
): Promise<boolean> {
  return (await look(condition, deadlineMs)) !== null
}

/** Lets a moment pass that nobody can foresee: between `fromMs` and `toMs`. */
export async function someMoment(fromMs: number, toMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, fromMs + Math.random() * (toMs - fromMs)))
}
