import type { Result } from '@shared/errors'

/** What the preload script gives the window: the only way out of it. */
export type Bridge = {
  invoke(name: string, input: unknown): Promise<Result<unknown>>
  /** Hears an event until the returned function is called. */
  listen(name: string, listener: (payload: unknown) => void): () => void
}

declare global {
  interface Window {
    readonly fieldcast: Bridge
  }
}
