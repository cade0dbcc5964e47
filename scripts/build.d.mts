/** Builds the program unless it was built from the same sources before. */
export function buildWhenChanged(log?: (message: string) => void): void
