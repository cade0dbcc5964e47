import { FieldcastError } from '@shared/errors'
import type { Link } from './connection/follow'
import { codes } from './connection/protocol'
import { RequestRefused } from './connection/session'

/**
 * Switches the program to a scene, now or not at all: what is asked for while OBS is away is never done later.
 * Throws FieldcastError obs_not_connected, obs_scene_missing, obs_timeout or obs_request_failed.
 */
export async function switchScene(link: Link | null, scene: string): Promise<void> {
  if (link === null) throw new FieldcastError('obs_not_connected')
  if (!link.mirror.scenes.includes(scene)) throw sceneMissing(scene)
  try {
    await link.ask('SetCurrentProgramScene', { sceneName: scene })
  } catch (error) {
    // Deleted in OBS this very moment: its event has not come yet.
    if (error instanceof RequestRefused && error.status === codes.resourceNotFound) throw sceneMissing(scene)
    throw error
  }
}

function sceneMissing(scene: string): FieldcastError {
  return new FieldcastError('obs_scene_missing', 'no such scene in OBS', { scene })
}
