import { useEffect, useState } from 'react'
import { useDesk } from '../../api/DeskProvider'

/** The newest pictures as data URLs; OBS is asked for them only while this window is seen. */
export function usePicturesOfObs(): { readonly program: string | null; readonly preview: string | null } {
  const { client } = useDesk()
  const [program, setProgram] = useState<string | null>(null)
  const [preview, setPreview] = useState<string | null>(null)
  useEffect(() => {
    const tell = (watching: boolean) => void client.invoke('obs.watchPicture', { watching })
    const onVisibility = () => tell(!document.hidden)
    const stopProgram = client.listen('obs.picture', ({ image }) => setProgram(image))
    const stopPreview = client.listen('scenes.previewPicture', ({ image }) => setPreview(image))
    onVisibility()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      stopProgram()
      stopPreview()
      tell(false)
    }
  }, [client])
  return { program, preview }
}
