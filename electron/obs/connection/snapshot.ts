import { type Mirror, topFirst } from '../mirror'
import type { Session } from './session'

/** Reads everything the mirror holds; a snapshot may be older than events that came meanwhile. */
export async function readSnapshot(session: Session): Promise<Mirror> {
  const { obsVersion } = await session.ask('GetVersion', undefined)
  const [scenes, video, stream, record] = await Promise.all([
    session.ask('GetSceneList', undefined),
    session.ask('GetVideoSettings', undefined),
    session.ask('GetStreamStatus', undefined),
    session.ask('GetRecordStatus', undefined),
  ])
  return {
    obsVersion,
    scenes: topFirst(scenes.scenes),
    programScene: scenes.currentProgramSceneName,
    canvas: { width: video.baseWidth, height: video.baseHeight },
    streaming: stream.outputActive,
    recording: record.outputActive,
    paused: false,
  }
}
