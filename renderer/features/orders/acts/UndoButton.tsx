import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { fixedKeyOnThisKeyboard } from '../../../api/hotkeys/useShownKey'
import css from './acts.module.css'
import { useUndo } from './useUndo'

/** Takes the last step back, and says which that is; nothing while there is none since the start. */
export function UndoButton() {
  const { words, undo } = useUndo()
  if (words === null) return null
  return (
    <Button
      variant="subtle"
      color="gray"
      px={10}
      className={css['undo']}
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      aria-keyshortcuts="Control+Z"
      title={`${words} (${fixedKeyOnThisKeyboard('Mod+Z')})`}
      onClick={() => void undo()}
    >
      {words}
    </Button>
  )
}
