import { FieldcastError } from '@shared/errors'

/** What came of waiting: what OBS told, nothing by the deadline, or OBS was lost. */
export type Heard<Told> =
  { readonly kind: 'told'; readonly told: Told } | { readonly kind: 'late' } | { readonly kind: 'lost' }

/** Lets commands wait for what OBS tells after them: its answer to a start says only that it was asked. */
export type Listening<Told> = {
  /** OBS told this. */
  tell(told: Told): void
  /** OBS cannot be asked any more. */
  lose(): void
  /**
   * Listens from this moment on, so call it before asking OBS: runs `asking`, then answers the first of what was told
   * that is `wanted`. Fails only as `asking` does.
   */
  after(
    asking: () => Promise<unknown>,
    wanted: (told: Told) => boolean,
    deadlineMs: number,
  ): Promise<Heard<Told>>
}

/** What was told, or null when nothing was in time. Throws FieldcastError obs_not_connected where OBS was lost. */
export async function told<Told>(hearing: Promise<Heard<Told>>): Promise<Told | null> {
  const heard = await hearing
  if (heard.kind === 'lost') throw new FieldcastError('obs_not_connected')
  return heard.kind === 'late' ? null : heard.told
}

export function createListening<Told>(): Listening<Told> {
  const waiting = new Set<(heard: Heard<Told>) => void>()
  const tellAll = (heard: Heard<Told>): void => {
    for (const one of [...waiting]) one(heard)
  }
  return {
    tell: (told) => tellAll({ kind: 'told', told }),
    lose: () => tellAll({ kind: 'lost' }),
    async after(asking, wanted, deadlineMs) {
      let timer: NodeJS.Timeout | undefined
      let hear: (heard: Heard<Told>) => void = () => undefined
      const heard = new Promise<Heard<Told>>((resolve) => {
        timer = setTimeout(() => resolve({ kind: 'late' }), deadlineMs)
        hear = (one) => {
          if (one.kind !== 'told' || wanted(one.told)) resolve(one)
        }
        waiting.add(hear)
      })
      try {
        await asking()
        return await heard
      } finally {
        clearTimeout(timer)
        waiting.delete(hear)
      }
    },
  }
}
