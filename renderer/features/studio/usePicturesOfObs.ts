import { useEffect, useState } from 'react'
import { useDesk } from '../../api/DeskProvider'
import { useWatch } from '../../api/useWatch'

/** The newest pictures as data URLs; OBS is asked for them only while this window is seen. */
export function usePicturesOfObs(): { readonly program: string | null; readonly preview: string | null } {
  const { client } = useDesk()
  const [program, setProgram] = useState<string | null>(null)
  const [preview, setPreview] = useState<string | null>(null)
  useWatch('obs.watchPicture')
  useEffect(() => {
    const stopProgram = client.listen('obs.picture', ({ image }) => setProgram(image))
    const stopPreview = client.listen('scenes.previewPicture', ({ image }) => setPreview(image))
    return () => {
      stopProgram()
      stopPreview()
    }
  }, [client])
  return { program, preview }
}
