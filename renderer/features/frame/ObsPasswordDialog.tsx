import { Button, Group, Modal, NumberInput, PasswordInput, Text, TextInput } from '@mantine/core'
import { useEffect, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { useAction, useCall } from '../../api/useCall'
import { Notice } from '../../ui/Notice'
import css from './frame.module.css'

/** The port that OBS's WebSocket server has unless somebody changed it. */
const usualPort = 4455

/** Asks for OBS's address and password, and connects. */
export function ObsPasswordDialog() {
  const { t } = useTranslation(['studio', 'common'])
  const opened = useWindow((window) => window.dialog === 'obsPassword')
  const close = useWindow((window) => window.closeDialog)
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('obsForm.title')}
      size={460}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ObsPasswordForm />
    </Modal>
  )
}

function ObsPasswordForm() {
  const { t } = useTranslation(['studio', 'common'])
  const close = useWindow((window) => window.closeDialog)
  const { target } = useTopic('obs')
  const { run, pending } = useAction('obs.connectTo')
  const secretsKept = useSecretsKept()
  const [host, setHost] = useState(target.mode === 'manual' ? target.host : '127.0.0.1')
  const [port, setPort] = useState<string | number>(target.mode === 'manual' ? target.port : usualPort)
  const [password, setPassword] = useState('')
  async function connect(event: SubmitEvent) {
    event.preventDefault()
    const result = await run({
      host: host.trim(),
      port: Number(port),
      password: password === '' ? null : password,
    })
    if (result.ok) close()
  }
  return (
    <form onSubmit={(event) => void connect(event)}>
      <div className={css['addressFields']}>
        <TextInput
          label={t('obsForm.host')}
          value={host}
          required
          withAsterisk={false}
          maxLength={255}
          onChange={(event) => setHost(event.currentTarget.value)}
        />
        <NumberInput
          label={t('obsForm.port')}
          value={port}
          required
          withAsterisk={false}
          min={1}
          max={65_535}
          allowDecimal={false}
          hideControls
          onChange={setPort}
        />
      </div>
      <PasswordInput
        mt="sm"
        label={t('obsForm.password')}
        placeholder={t('obsForm.passwordHint')}
        value={password}
        maxLength={500}
        data-autofocus
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('obsForm.where')}
      </Text>
      {!secretsKept && <Notice tone="warn">{t('obsForm.notKept')}</Notice>}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={pending}>
          {t('obsForm.connect')}
        </Button>
      </Group>
    </form>
  )
}

/** Whether the system keeps passwords; taken as true until it is known. */
function useSecretsKept(): boolean {
  const call = useCall()
  const [kept, setKept] = useState(true)
  useEffect(() => {
    void call('program.info', {}, { quiet: true }).then((result) => {
      if (result.ok) setKept(result.value.secretsKept)
    })
  }, [call])
  return kept
}
