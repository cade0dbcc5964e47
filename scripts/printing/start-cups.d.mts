export type StartedCups = {
  /** For CUPS_SERVER. */
  readonly server: string
  command(name: string, ...args: string[]): Promise<string>
  addPdfQueue(name: string): Promise<() => string[]>
  addNetworkQueue(
    name: string,
    printerPort: number,
    policy?: 'stop-printer' | 'abort-job' | 'retry-current-job',
  ): Promise<void>
  kill(): Promise<void>
  startAgain(): Promise<void>
  stop(): Promise<void>
}

export function startCups(options: { folder: string; log?: (line: string) => void }): Promise<StartedCups>
