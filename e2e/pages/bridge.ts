import type { Page } from 'playwright'

/** What a call answers. */
export type Answer = {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: { readonly code: string; readonly message: string }
}

type Bridge = { fieldcast: { invoke(name: unknown, input?: unknown): Promise<Answer> } }

/** Calls over the window's own bridge, as code that got into the window would. */
export function invoke(window: Page, name: unknown, input: unknown): Promise<Answer> {
  return window.evaluate(
    ([called, given]) => (globalThis as unknown as Bridge).fieldcast.invoke(called, given),
    [name, input] as const,
  )
}
