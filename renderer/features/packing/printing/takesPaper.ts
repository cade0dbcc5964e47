import type { Printer } from '@shared/contract/printing'

type Size = { readonly widthMm: number; readonly heightMm: number }

/** Drivers name papers in inches or points, rounded, in mm. */
const tolerance = 2.5

/** Whether a printer says that it takes a paper of this size. */
export function takes({ papers, anySize }: Pick<Printer, 'papers' | 'anySize'>, size: Size): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < tolerance
  return (
    anySize ||
    papers.some((paper) => near(paper.widthMm, size.widthMm) && near(paper.heightMm, size.heightMm))
  )
}
