import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useView } from '../../../api/hooks'

/** The OBS scene of a product: chosen from OBS's own while it is connected, else typed. An empty string keeps the scene. */
export function SceneField({
  value,
  error,
  onChange,
}: {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (sceneName: string) => void
}) {
  const { t } = useTranslation('products')
  const scenes = useView(({ obs }) => (obs.connection.phase === 'ready' ? obs.connection.scenes : null))
  const name = value.trim()
  if (scenes === null) {
    return (
      <TextInput
        label={t('form.scene')}
        placeholder={t('form.sceneHintOffline')}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  const missing = name !== '' && !scenes.includes(name)
  return (
    <Select
      label={t('form.scene')}
      data={missing ? [name, ...scenes] : [...scenes]}
      value={name === '' ? null : name}
      placeholder={t('form.sceneNone')}
      error={error ?? (missing ? t('form.sceneUnknown') : undefined)}
      clearable
      allowDeselect
      searchable={scenes.length > 8}
      onChange={(chosen) => onChange(chosen ?? '')}
      clearButtonProps={{ 'aria-label': t('form.sceneNone') }}
    />
  )
}
