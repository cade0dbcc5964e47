import { useEffect, useState } from 'react'
import { useDesk } from '../../api/DeskProvider'

/** The newest small picture of each scene; OBS is asked for them only while this is on screen and the window is seen. */
export function useThumbnails(): ReadonlyMap<string, string> {
  const { client } = useDesk()
  const [images, setImages] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const tell = (watching: boolean) => void client.invoke('scenes.watchThumbnails', { watching })
    const onVisibility = () => tell(!document.hidden)
    const stopListening = client.listen('scenes.thumbnail', ({ scene, image }) =>
      setImages((known) => new Map(known).set(scene, image)),
    )
    onVisibility()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      stopListening()
      tell(false)
    }
  }, [client])
  return images
}
