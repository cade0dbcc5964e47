/** Builds the program into out/ when a source is newer than what was built; `log` says one line when there is something to do. */
export function buildWhenChanged(log?: (words: string) => void): void
