import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ObsTarget } from '@shared/contract/obs'
import { useAction } from '../../../api/useCall'
import { readPort } from '../port'
import css from '../settings.module.css'

/** The port OBS's WebSocket server has unless somebody changed it. */
const usualPort = 4455

/** Address, port and password of OBS, typed. */
export function ObsAddressForm({ target }: { target: ObsTarget }) {
  const { t } = useTranslation(['settings', 'studio'])
  const [host, setHost] = useState(target.mode === 'manual' ? target.host : '127.0.0.1')
  const [port, setPort] = useState(String(target.mode === 'manual' ? target.port : usualPort))
  const [password, setPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const { run, pending } = useAction('obs.connectTo')
  const portNumber = readPort(port, 1)
  const connect = async () => {
    setChecked(true)
    if (portNumber === null || host.trim() === '') return
    const typed = password === '' ? null : password
    const result = await run({ host: host.trim(), port: portNumber, password: typed })
    if (result.ok) setPassword('')
  }
  return (
    <form
      className={css['fields']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void connect()
      }}
    >
      <div className={css['hostAndPort']}>
        <TextInput
          label={t('studio:obsForm.host')}
          maxLength={255}
          value={host}
          error={checked && host.trim() === '' ? t('obs.hostProblem') : null}
          onChange={(event) => setHost(event.currentTarget.value)}
        />
        <TextInput
          label={t('studio:obsForm.port')}
          inputMode="numeric"
          value={port}
          error={checked && portNumber === null ? t('obs.portProblem') : null}
          onChange={(event) => setPort(event.currentTarget.value)}
        />
      </div>
      <PasswordInput
        label={t('studio:obsForm.password')}
        placeholder={t('studio:obsForm.passwordHint')}
        maxLength={500}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className={css['row']}>
        <span className={css['hint']}>{t('studio:obsForm.where')}</span>
        <Button type="submit" loading={pending}>
          {t('studio:obsForm.connect')}
        </Button>
      </div>
    </form>
  )
}
