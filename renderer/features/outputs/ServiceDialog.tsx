import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { streamHost } from '@shared/domain/outputs/stream-server'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { Notice } from '../../ui/Notice'

/** Where the stream goes: server and key. */
export function ServiceDialog() {
  const { t } = useTranslation(['outputs', 'common'])
  const opened = useWindow((window) => window.dialog === 'streamService')
  const close = useWindow((window) => window.closeDialog)
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('service.title')}
      size={500}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ServiceForm />
    </Modal>
  )
}

function ServiceForm() {
  const { t } = useTranslation(['outputs', 'common'])
  const close = useWindow((window) => window.closeDialog)
  const { service, stream } = useTopic('outputs')
  const { run, pending } = useAction('outputs.setService')
  const chosen = service?.chosenInObs === true
  const [server, setServer] = useState(chosen ? '' : (service?.server ?? ''))
  const [key, setKey] = useState('')
  const host = streamHost(server)
  const keyKept = host !== null && service?.keyHosts.includes(host) === true
  const streaming = stream.state !== 'stopped'
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const result = await run({ server: server.trim(), key: key.trim() === '' ? null : key.trim() })
    if (result.ok) close()
  }
  return (
    <form onSubmit={(event) => void save(event)} autoComplete="off">
      {service === null && <Notice tone="warn">{t('obsAway')}</Notice>}
      {streaming && <Notice tone="warn">{t('service.running')}</Notice>}
      {chosen && <Notice>{t('service.chosen', { service: service.server })}</Notice>}
      <TextInput
        mt="sm"
        label={t('service.server')}
        placeholder="rtmp://"
        value={server}
        required
        withAsterisk={false}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => setServer(event.currentTarget.value)}
      />
      {/* No button that shows it: this window may be on the air itself. */}
      <TextInput
        mt="sm"
        type="password"
        label={t('service.key')}
        placeholder={keyKept ? t('service.keyKept') : t('service.keyMissing')}
        value={key}
        required={!keyKept}
        withAsterisk={false}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('service.where')}
      </Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={service === null || streaming}>
          {t('common:save')}
        </Button>
      </Group>
    </form>
  )
}
