import type { Clock } from '../../services/ports'

/** When the room was last known to be heard; the stretch from there to now is what was not seen. */
export function createLastSign(clock: Clock): {
  readonly renew: () => void
  /** The stretch not seen, or null while the room was never heard. */
  readonly unseen: () => { readonly from: number; readonly to: number } | null
  readonly forget: () => void
} {
  let at: number | null = null
  return {
    renew: () => {
      at = clock.now()
    },
    unseen: () => {
      if (at === null) return null
      const to = clock.now()
      // The system's clock may have been set back meanwhile.
      return { from: Math.min(at, to), to }
    },
    forget: () => {
      at = null
    },
  }
}
