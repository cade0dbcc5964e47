import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Asks before something that is hard to undo; the harmless button has the focus. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirmWords,
  cancelWords,
  dangerous = false,
  pending = false,
  blocked = false,
  onConfirm,
  onClose,
}: {
  opened: boolean
  title: string
  children?: ReactNode
  confirmWords: string
  cancelWords?: string
  dangerous?: boolean
  pending?: boolean
  /** The person has something to do first. */
  blocked?: boolean
  onConfirm: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={440}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {cancelWords ?? t('cancel')}
        </Button>
        <Button
          {...(dangerous ? { color: 'red' } : {})}
          loading={pending}
          disabled={blocked}
          onClick={onConfirm}
        >
          {confirmWords}
        </Button>
      </Group>
    </Modal>
  )
}
