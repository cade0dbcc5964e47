import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'

/** Asks what the show is called, and starts it. */
export function StartShowDialog() {
  const { t } = useTranslation()
  const opened = useWindow((window) => window.dialog === 'startShow')
  const close = useWindow((window) => window.closeDialog)
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('show.startTitle')}
      size={460}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <StartShowForm />
    </Modal>
  )
}

function StartShowForm() {
  const { t } = useTranslation()
  const close = useWindow((window) => window.closeDialog)
  const open = useWindow((window) => window.open)
  const { run, pending } = useAction('shows.start')
  const [title, setTitle] = useState(() => {
    const today = new Date()
    return t('show.startDefaultTitle', { month: today.getMonth() + 1, day: today.getDate() })
  })
  async function start(event: SubmitEvent) {
    event.preventDefault()
    const result = await run({ title: title.trim() })
    if (!result.ok) return
    close()
    open('studio')
  }
  return (
    <form onSubmit={(event) => void start(event)}>
      <TextInput
        label={t('show.startTitleLabel')}
        value={title}
        maxLength={80}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('show.startHint')}
      </Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={pending}>
          {t('show.startConfirm')}
        </Button>
      </Group>
    </form>
  )
}
