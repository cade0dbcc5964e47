import { FieldcastError } from '@shared/errors'
import type { Link } from '../connection/follow'
import { failingAs } from '../connection/refusals'

// What the host does with scenes, now or not at all: what is asked for while OBS is away is never done later.
// Each throws FieldcastError obs_not_connected, obs_timeout or obs_request_failed, and what its own sentence says.

/** Switches the program to a scene, by OBS's current transition; obs_scene_missing. */
export async function switchProgram(link: Link, scene: string, deadlineMs?: number): Promise<void> {
  await withScene(link, scene, () => link.ask('SetCurrentProgramScene', { sceneName: scene }, deadlineMs))
}

/** Puts a scene into the preview; obs_scene_missing, or studio_mode_off. */
export async function setPreview(link: Link, scene: string): Promise<void> {
  if (link.mirror.previewScene === null) throw new FieldcastError('studio_mode_off')
  await withScene(link, scene, () => inStudioMode(link.ask('SetCurrentPreviewScene', { sceneName: scene })))
}

/** The preview goes on program; studio_mode_off. */
export async function take(link: Link, deadlineMs?: number): Promise<void> {
  if (link.mirror.previewScene === null) throw new FieldcastError('studio_mode_off')
  await inStudioMode(link.ask('TriggerStudioModeTransition', undefined, deadlineMs))
}

/** Turns studio mode on or off; obs_unsupported. */
export async function setStudioMode(link: Link, on: boolean): Promise<void> {
  if (!link.mirror.features.studioMode) throw new FieldcastError('obs_unsupported')
  await link.ask('SetStudioModeEnabled', { studioModeEnabled: on })
}

async function withScene(link: Link, scene: string, asked: () => Promise<unknown>): Promise<void> {
  if (!link.mirror.scenes.includes(scene)) throw sceneMissing(scene)
  // Deleted in OBS this very moment: its event has not come yet.
  await failingAs(asked(), 'resourceNotFound', () => sceneMissing(scene))
}

async function inStudioMode(asked: Promise<unknown>): Promise<void> {
  await failingAs(asked, 'studioModeNotActive', () => new FieldcastError('studio_mode_off'))
}

function sceneMissing(scene: string): FieldcastError {
  return new FieldcastError('obs_scene_missing', 'no such scene in OBS', { scene })
}
