import { Button, Loader, SegmentedControl } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import type { StarterShowState } from '@shared/contract/control-room/starter-show'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useCall } from '../../api/useCall'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Notice } from '../../ui/Notice'
import { DeviceFields } from './DeviceFields'
import css from './starterShow.module.css'

/** Builds the starter show in OBS, shows how it stands, and takes it back. */
export function StarterShowSection() {
  const { t } = useTranslation('starterShow')
  const id = useId()
  const { connection } = useTopic('obs')
  const starter = useTopic('starterShow')
  const { collection } = starter
  return (
    <section className={css['section']} aria-labelledby={id}>
      <h2 id={id} className={css['title']}>
        {t('title')}
      </h2>
      <p className={css['text']}>{t('lead')}</p>
      <p className={css['text']}>{t('untouched', { collection })}</p>
      {connection.phase === 'ready' || starter.state === 'building' || starter.state === 'taking_back' ? (
        <Standing starter={starter} />
      ) : (
        <Notice>{t('offline')}</Notice>
      )}
    </section>
  )
}

function Standing({ starter }: { starter: StarterShowState }) {
  const { t } = useTranslation('starterShow')
  const { connection } = useTopic('obs')
  const { state, collection } = starter
  const now = connection.phase === 'ready' ? connection.collection : ''
  switch (state) {
    case 'building':
    case 'taking_back':
      return (
        <div className={css['busy']} role="status">
          <Loader size="sm" />
          {t(state === 'building' ? 'building' : 'takingBack')}
        </div>
      )
    case 'in_use':
      return (
        <>
          {starter.missing ? (
            <Notice tone="warn">{t('missing')}</Notice>
          ) : (
            <Notice tone="good">{t('inUse')}</Notice>
          )}
          <p className={css['text']}>{t('ownStream')}</p>
          <DeviceFields />
          <Build again />
          <TakeBack starter={starter} />
        </>
      )
    case 'elsewhere':
      return (
        <>
          {starter.missing ? (
            <>
              <Notice tone="warn">{t('missing')}</Notice>
              <Build />
            </>
          ) : (
            <>
              <Notice>{t('elsewhere', { collection: now })}</Notice>
              <Use />
            </>
          )}
          <TakeBack starter={starter} />
        </>
      )
    case 'emptied':
      return (
        <>
          <Notice tone="warn">{t('emptied', { collection })}</Notice>
          <Build />
        </>
      )
    case 'absent':
      return <Build />
  }
}

function Build({ again = false }: { again?: boolean }) {
  const { t } = useTranslation('starterShow')
  const { connection } = useTopic('obs')
  const call = useCall()
  const upright = connection.phase === 'ready' && connection.canvas.height > connection.canvas.width
  const [orientation, setOrientation] = useState<'portrait' | 'landscape'>(
    again && !upright ? 'landscape' : 'portrait',
  )
  return (
    <div className={css['row']}>
      <SegmentedControl
        aria-label={t('orientation')}
        value={orientation}
        data={[
          { value: 'portrait', label: t('portrait') },
          { value: 'landscape', label: t('landscape') },
        ]}
        onChange={(value) => setOrientation(value === 'landscape' ? 'landscape' : 'portrait')}
      />
      <Button
        variant={again ? 'default' : 'filled'}
        onClick={async () => {
          const result = await call('starterShow.build', { orientation })
          if (result.ok) showNotification({ message: t('done'), autoClose: 5_000 })
        }}
      >
        {t(again ? 'rebuild' : 'build')}
      </Button>
    </div>
  )
}

function Use() {
  const { t } = useTranslation('starterShow')
  const call = useCall()
  return (
    <div>
      <Button onClick={() => void call('starterShow.use', {})}>{t('use')}</Button>
    </div>
  )
}

function TakeBack({ starter }: { starter: StarterShowState }) {
  const { t } = useTranslation('starterShow')
  const { connection } = useTopic('obs')
  const call = useCall()
  const [asking, setAsking] = useState(false)
  const now = connection.phase === 'ready' ? connection.collection : ''
  // Where the host has gone somewhere else meanwhile, OBS stays there.
  const backTo = now === '' || now === starter.collection ? starter.before?.collection : now
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('takeBack')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('takeBackTitle')}
        confirmWords={t('takeBack')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          setAsking(false)
          const result = await call('starterShow.takeBack', {})
          if (result.ok) showNotification({ message: t('takenBack'), autoClose: 5_000 })
        }}
      >
        {backTo === undefined ? t('takeBackTextUnknown') : t('takeBackText', { collection: backTo })}
      </ConfirmDialog>
    </div>
  )
}
