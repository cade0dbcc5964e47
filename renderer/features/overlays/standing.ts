import type { OverlayKind, OverlaysState } from '@shared/contract/control-room/overlays'
import type { ObsConnection } from '@shared/contract/obs'
import type { Tone } from '../../ui/Dot'

/** How an overlay stands, as the host is told; `waiting`: for OBS, `coming`: on its way there. */
export type ToldStanding = 'shown' | 'hidden' | 'empty' | 'failed' | 'waiting' | 'coming'

/** What a switch that is on and an overlay that is not there yet mean depends on OBS. */
export function toldStanding(
  { settings, standing }: Pick<OverlaysState, 'settings' | 'standing'>,
  kind: OverlayKind,
  phase: ObsConnection['phase'],
): ToldStanding {
  if (!settings.shown[kind]) return 'hidden'
  if (standing[kind] !== 'hidden') return standing[kind]
  return phase === 'ready' ? 'coming' : 'waiting'
}

/** The colour beside the words. */
export const toneOf = {
  shown: 'good',
  hidden: 'off',
  empty: 'off',
  failed: 'bad',
  waiting: 'busy',
  coming: 'busy',
} satisfies Record<ToldStanding, Tone>
