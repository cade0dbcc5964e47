import { Button } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasteDialog } from './PasteDialog'

/** The small button in the chat's head that takes copied chat. */
export function PasteButton() {
  const { t } = useTranslation('chat')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconClipboardText size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('paste.button')}
      </Button>
      <PasteDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
