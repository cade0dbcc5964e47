import { useEffect, useState } from 'react'
import { useDesk } from '../../api/DeskProvider'
import { useWatch } from '../../api/useWatch'

/** The newest small picture of each scene; OBS is asked for them only while this is on screen and the window is seen. */
export function useThumbnails(): ReadonlyMap<string, string> {
  const { client } = useDesk()
  const [images, setImages] = useState<ReadonlyMap<string, string>>(new Map())
  useWatch('scenes.watchThumbnails')
  useEffect(
    () =>
      client.listen('scenes.thumbnail', ({ scene, image }) =>
        setImages((known) => new Map(known).set(scene, image)),
      ),
    [client],
  )
  return images
}
