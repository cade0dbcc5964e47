import { useEffect, useState } from 'react'
import { useDesk } from '../../../api/DeskProvider'
import { createLevelBoard, type LevelBoard } from './levelBoard'

/** Levels of all inputs; OBS is asked for them only while this is on screen and the window is seen. */
export function useLevels(): LevelBoard {
  const { client } = useDesk()
  const [board] = useState(createLevelBoard)
  useEffect(() => {
    const tell = (watching: boolean) => void client.invoke('mixer.watchLevels', { watching })
    const onVisibility = () => tell(!document.hidden)
    const stopListening = client.listen('mixer.levels', ({ levels, at }) => board.show(levels, at))
    onVisibility()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      stopListening()
      tell(false)
    }
  }, [client, board])
  return board
}
