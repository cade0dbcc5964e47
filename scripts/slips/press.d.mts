export type StartedPress = {
  readonly pid: number
  press(
    html: string,
    paper: { readonly widthMm: number; readonly heightMm: number },
  ): Promise<{ readonly pdf: Uint8Array; readonly labels: readonly number[] }>
  layOut(html: string, sheets: number): Promise<string>
  /** Null when the bytes are no picture. */
  toJpeg(bytes: Uint8Array): Promise<Uint8Array | null>
  stop(): Promise<void>
}

export function startPress(): Promise<StartedPress>
