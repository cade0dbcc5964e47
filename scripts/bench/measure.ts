/** The middle and the slow end of one series, in the unit of the result. */
export type Percentiles = { readonly p50: number; readonly p99: number }

/** One line of a benchmark: ours beside the bare library or the naive way, measured interleaved in the same run. */
export type BenchCase = {
  readonly case: string
  readonly ours: Percentiles
  readonly bare: Percentiles
  /** Counts that prove nothing was skipped. */
  readonly [count: string]: unknown
}

/** What scripts/bench/NAME.ts answers: one case, or several. */
export type BenchResult =
  | {
      readonly name: string
      readonly unit: string
      readonly ours: Percentiles
      readonly bare: Percentiles
      readonly [count: string]: unknown
    }
  | { readonly name: string; readonly unit: string; readonly cases: readonly BenchCase[] }

/** Percentiles by nearest rank; throws on an empty series, which would prove nothing. */
export function percentiles(samples: readonly number[]): Percentiles {
  if (samples.length === 0) throw new Error('nothing was measured')
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

/** How long `work` took, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
