import { useEffect, useState } from 'react'
import { useDesk } from '../../api/DeskProvider'
import { useTopic } from '../../api/hooks'

/** OBS's newest program picture as a data URL, asked for only while this window is seen; null while OBS is away. */
export function useProgramPicture(): string | null {
  const { client } = useDesk()
  const ready = useTopic('obs').connection.phase === 'ready'
  const [image, setImage] = useState<string | null>(null)
  useEffect(() => {
    if (!ready) return
    const tell = (watching: boolean) => void client.invoke('obs.watchPicture', { watching })
    const onVisibility = () => tell(!document.hidden)
    const stopListening = client.listen('obs.picture', (picture) => setImage(picture.image))
    onVisibility()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      stopListening()
      tell(false)
      setImage(null)
    }
  }, [client, ready])
  return image
}
