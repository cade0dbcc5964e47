import type { Link } from './connection/follow'
import { unless } from './connection/refusals'
import type { SceneItem } from './protocol/requests'

/** What stands in a scene, from bottom to top; null where OBS has no such scene. Throws as Link.ask does. */
export async function sceneItems(link: Link, sceneName: string): Promise<readonly SceneItem[] | null> {
  const answer = await unless('resourceNotFound', link.ask('GetSceneItemList', { sceneName }))
  return answer?.sceneItems ?? null
}
