import { useEffect, useState } from 'react'
import { useDesk } from '../../api/DeskProvider'
import { useTopic } from '../../api/hooks'
import { useWatch } from '../../api/useWatch'

/** OBS's newest program picture as a data URL, asked for only while this window is seen; null while OBS is away. */
export function useProgramPicture(): string | null {
  const { client } = useDesk()
  const ready = useTopic('obs').connection.phase === 'ready'
  const [image, setImage] = useState<string | null>(null)
  useWatch('obs.watchPicture', ready)
  useEffect(() => {
    if (!ready) return
    const stopListening = client.listen('obs.picture', (picture) => setImage(picture.image))
    return () => {
      stopListening()
      setImage(null)
    }
  }, [client, ready])
  return image
}
