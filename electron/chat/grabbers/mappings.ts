import type { ParsedItem } from '../comment-item'
import { barrageGrab } from './barrage-grab'
import { douyinBarrageGrab } from './douyin-barrage-grab'
import { douyinLive } from './douyin-live'
import { dycast } from './dycast'
import { kuaishouLiveBarrage } from './kuaishou-live-barrage'
import type { Mapping } from './mapping'
import { obaLiveTool } from './oba-live-tool'
import { wxLiveSpy } from './wx-live-spy'

/** Every grabber whose own JSON is understood; no two of them read the same message. */
export const mappings = {
  douyinBarrageGrab,
  barrageGrab,
  douyinLive,
  dycast,
  kuaishouLiveBarrage,
  wxLiveSpy,
  obaLiveTool,
} as const satisfies Record<string, Mapping>

/**
 * Reads one message of whichever grabber wrote it; null where none of them did. What has a `text` is in Fieldcast's own
 * shape, and no mapping is asked.
 */
export function readGrabbed(value: unknown): readonly ParsedItem[] | null {
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, 'text')) return null
  for (const read of Object.values(mappings)) {
    const items = read(value)
    if (items !== null) return items
  }
  return null
}
