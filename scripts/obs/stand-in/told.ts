/** One event as it goes over the wire. */
export type Told = {
  readonly eventType: string
  readonly eventData: Readonly<Record<string, unknown>>
}

/** Tells everybody who listens; answers true, as an act does that was done. */
export type Tell = (eventType: string, eventData: Told['eventData']) => true
