import { useEffect, useState } from 'react'
import { useDesk } from '../../../api/DeskProvider'
import { useWatch } from '../../../api/useWatch'
import { createLevelBoard, type LevelBoard } from './levelBoard'

/** Levels of all inputs; OBS is asked for them only while this is on screen and the window is seen. */
export function useLevels(): LevelBoard {
  const { client } = useDesk()
  const [board] = useState(createLevelBoard)
  useWatch('mixer.watchLevels')
  useEffect(() => client.listen('mixer.levels', ({ levels, at }) => board.show(levels, at)), [client, board])
  return board
}
