import type { EventPublisher } from '../../services/ports'
import { isOwnScene } from '../names'
import { createPictures, type PicturesOptions, scenePicture } from './pictures'

export type Thumbnails = {
  watch: (watching: boolean) => void
}

/** Two a second: the program is new every two seconds, six scenes every four. OBS's load does not measurably rise. */
const everyMs = 500
const width = 160
/** One in so many is of the program scene. */
const programEvery = 4

/** Shows every scene as a small picture, one after the other, to whoever watches; one that did not change is not told. */
export function createThumbnails(
  options: Omit<PicturesOptions, 'everyMs' | 'round'> & { readonly events: EventPublisher },
): Thumbnails {
  const { clock, events } = options
  let round = 0
  let next = 0
  let told = new Map<string, string>()
  const pictures = createPictures({
    ...options,
    everyMs,
    async round(link, stopped) {
      const scene = sceneOfRound(
        link.mirror.scenes.filter((name) => !isOwnScene(name)),
        link.mirror.programScene,
      )
      if (scene === null) return
      const image = await scenePicture(link, scene, width)
      if (stopped.aborted || told.get(scene) === image) return
      told.set(scene, image)
      events.emit('scenes.thumbnail', { scene, image, at: clock.now() })
    },
  })

  function sceneOfRound(scenes: readonly string[], program: string): string | null {
    round += 1
    if (round % programEvery === 0 && scenes.includes(program)) return program
    const others = scenes.filter((scene) => scene !== program)
    next += 1
    return others[next % Math.max(1, others.length)] ?? scenes[0] ?? null
  }

  return {
    watch(watching) {
      // Whoever begins to look has none yet.
      if (watching) {
        told = new Map()
        round = programEvery - 1
      }
      pictures.watch(watching)
    },
  }
}
