import { Button, Select } from '@mantine/core'
import type { Device, StarterDevices } from '@shared/contract/control-room/starter-show'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall'
import { Notice } from '../../ui/Notice'
import css from './starterShow.module.css'

/** Which camera and microphone the starter show uses, from what OBS lists. */
export function DeviceFields() {
  const { t } = useTranslation('starterShow')
  const call = useCall()
  const [devices, setDevices] = useState<StarterDevices | null>(null)
  const look = useCallback(async () => {
    const result = await call('starterShow.devices', {})
    if (result.ok) setDevices(result.value)
  }, [call])
  useEffect(() => void look(), [look])
  const choose = async (chosen: { cameraId: string | null; microphoneId: string | null }) => {
    const result = await call('starterShow.chooseDevices', chosen)
    if (result.ok) setDevices(result.value)
  }
  return (
    <div className={css['devices']}>
      {devices && (
        <>
          <DeviceSelect
            label={t('camera')}
            none={t('noCamera')}
            devices={devices.cameras}
            value={devices.cameraId}
            onChange={(id) => void choose({ cameraId: id, microphoneId: null })}
          />
          <DeviceSelect
            label={t('microphone')}
            none={t('noMicrophone')}
            devices={devices.microphones}
            value={devices.microphoneId}
            onChange={(id) => void choose({ cameraId: null, microphoneId: id })}
          />
        </>
      )}
      <div>
        <Button variant="subtle" onClick={() => void look()}>
          {t('lookAgain')}
        </Button>
      </div>
    </div>
  )
}

function DeviceSelect({
  label,
  none,
  devices,
  value,
  onChange,
}: {
  readonly label: string
  readonly none: string
  readonly devices: readonly Device[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}) {
  if (devices.length === 0) return <Notice tone="warn">{none}</Notice>
  return (
    <Select
      label={label}
      data={devices.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(id) => {
        if (id !== null) onChange(id)
      }}
    />
  )
}
