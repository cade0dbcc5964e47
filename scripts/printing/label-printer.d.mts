export type LabelPrinter = {
  readonly port: number
  received(): number
  jobs(): number
  setJammed(now: boolean): void
  vanish(): Promise<void>
  comeBack(): Promise<number>
  papers(): Promise<string[]>
  stop(): Promise<void>
}

export function startLabelPrinter(options: { folder: string }): Promise<LabelPrinter>
