import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type IngestAddress } from '@shared/contract/chat'
import { useRow, useTopic } from '../../../api/hooks'
import { useAction, useCall } from '../../../api/useCall'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { Dot } from '../../../ui/Dot'
import { Notice } from '../../../ui/Notice'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { IngestFields } from './IngestFields'
import { otherPort, readPort } from '../port'
import { Section } from './Section'
import css from '../settings.module.css'
import { useSaveSettings } from '../useSaveSettings'

/** Where chat grabbers send comments to, how that stands, and what to do when its port is taken. */
export function IngestSection() {
  const { t } = useTranslation(['settings', 'common'])
  const { ingestPort } = useTopic('settings')
  const status = useRow('connectors', 'ingest')
  const [address, setAddress] = useIngestAddress()
  const save = useSaveSettings()
  const renew = useAction('chat.renewIngestToken')
  const [asking, setAsking] = useState(false)
  const renewToken = async () => {
    const result = await renew.run({})
    setAsking(false)
    if (!result.ok) return
    setAddress(result.value)
    showNotification({ message: t('ingest.renewed'), autoClose: 3_000 })
  }
  const failed = status?.state === 'failed'
  const other = otherPort(ingestPort)
  return (
    <Section title={t('ingest.title')} text={t('ingest.text')}>
      {status && (
        <div className={css['standing']} role="status">
          <Dot tone={failed ? 'bad' : status.state === 'running' ? 'good' : 'off'} />
          <div className={css['standingWords']}>
            <b>{t(`ingest.states.${status.state}`)}</b>
            <div>
              {t('ingest.counts', {
                received: status.received,
                duplicates: status.duplicates,
                refused: status.refused,
              })}
            </div>
          </div>
        </div>
      )}
      {failed && (
        <Notice tone="bad" title={t('ingest.failed')}>
          {status.problem === 'port_taken' ? (
            <div className={css['row']}>
              <span>{t('ingest.portTaken', { port: ingestPort })}</span>
              <Button size="compact-md" onClick={() => void save({ ingestPort: other })}>
                {t('ingest.usePort', { port: other })}
              </Button>
            </div>
          ) : (
            t(`common:status.connectorProblem.${status.problem ?? 'unknown'}`)
          )}
        </Notice>
      )}
      {!failed && status?.problem === 'token_kept_in_memory' && (
        <Notice tone="warn">{t('common:status.connectorProblem.token_kept_in_memory')}</Notice>
      )}
      {address && <IngestFields address={address} />}
      <div className={css['portRow']}>
        <SavedTextInput
          label={t('ingest.port')}
          description={t('ingest.portHint')}
          inputMode="numeric"
          value={String(ingestPort)}
          problemOf={(text) => (readPort(text, 1024) === null ? t('ingest.portProblem') : null)}
          onSave={async (text) => {
            const port = readPort(text, 1024)
            return port !== null && (await save({ ingestPort: port }))
          }}
          savedLabel={t('saved')}
        />
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('ingest.renew')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('ingest.renewTitle')}
        confirmWords={t('ingest.renewConfirm')}
        dangerous
        pending={renew.pending}
        onConfirm={() => void renewToken()}
        onClose={() => setAsking(false)}
      >
        {t('ingest.renewText')}
      </ConfirmDialog>
    </Section>
  )
}

/** Address and token of the ingest, asked again when its port or standing changes; null until known. */
function useIngestAddress(): [IngestAddress | null, (address: IngestAddress) => void] {
  const call = useCall()
  const [address, setAddress] = useState<IngestAddress | null>(null)
  const { ingestPort } = useTopic('settings')
  const state = useRow('connectors', 'ingest')?.state
  useEffect(() => {
    let left = false
    void call('chat.ingestAddress', {}).then((result) => {
      if (!left && result.ok) setAddress(result.value)
    })
    return () => {
      left = true
    }
  }, [call, ingestPort, state])
  return [address, setAddress]
}
