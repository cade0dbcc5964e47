import type { EventPublisher } from '../../services/ports'
import { createPictures, type Pictures, type PicturesOptions, scenePicture } from './pictures'

const everyMs = 250
const width = 640
/** The preview need not be as quick as what goes out. */
const previewEvery = 2

/** Sends OBS's program picture to whoever watches, about four times a second, and in studio mode the preview beside it. */
export function createStudioPictures(
  options: Omit<PicturesOptions, 'everyMs' | 'round'> & { readonly events: EventPublisher },
): Pictures {
  const { clock, events } = options
  let rounds = 0
  let previewed: string | null = null
  return createPictures({
    ...options,
    everyMs,
    async round(link, stopped) {
      const { programScene, previewScene } = link.mirror
      // None is on program after the one that was is deleted in studio mode.
      if (programScene !== '') {
        const image = await scenePicture(link, programScene, width)
        if (!stopped.aborted) events.emit('obs.picture', { image, at: clock.now() })
      }
      rounds += 1
      // A scene that was just put there is shown at once.
      const due = previewScene !== previewed || rounds % previewEvery === 0
      previewed = previewScene
      if (previewScene === null || !due) return
      const preview = await scenePicture(link, previewScene, width)
      if (!stopped.aborted) events.emit('scenes.previewPicture', { image: preview, at: clock.now() })
    },
  })
}
