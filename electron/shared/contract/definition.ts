import type { z } from 'zod'

/** Who may call or hear something: the studio window now; a paired phone helper gets a part of it later. */
export type Audience = 'studio' | 'helper'

export type CallDefinition = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly audience: readonly Audience[]
}

export type EventDefinition = { readonly payload: z.ZodType; readonly audience: readonly Audience[] }

/** Declares one call of the contract. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output, audience: ['studio'] } as const satisfies CallDefinition
}

/** Declares one event of the contract. */
export function event<Payload extends z.ZodType>(payload: Payload) {
  return { payload, audience: ['studio'] } as const satisfies EventDefinition
}
