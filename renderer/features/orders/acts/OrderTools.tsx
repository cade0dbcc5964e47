import { Button } from '@mantine/core'
import { IconArrowBackUp, IconPencilPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fixedKeyOnThisKeyboard } from '../../../api/hotkeys/useShownKey'
import css from './acts.module.css'
import { useOrderActs } from './OrderActsProvider'
import { useUndo } from './useUndo'

/** The header of the orders page: takes the last step back, and types an order in. */
export function OrderTools() {
  const { t } = useTranslation('orderDesk')
  const { typeOrder } = useOrderActs()
  const { words, undo } = useUndo()
  return (
    <>
      {words !== null && (
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
      )}
      <Button
        variant="default"
        leftSection={<IconPencilPlus size={18} aria-hidden />}
        aria-keyshortcuts="N"
        title={`${t('typing.open')} (N)`}
        onClick={typeOrder}
      >
        {t('typing.open')}
      </Button>
    </>
  )
}
