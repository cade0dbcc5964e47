import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { Section } from './Section'
import { useSaveSettings } from '../useSaveSettings'

/** How claims are accepted. */
export function ClaimSection() {
  const { t } = useTranslation('settings')
  const { acceptCertainClaims } = useTopic('settings')
  const save = useSaveSettings()
  return (
    <Section title={t('claims.title')}>
      <Switch
        label={t('claims.acceptCertain')}
        description={t('claims.acceptCertainHint')}
        checked={acceptCertainClaims}
        onChange={(event) => void save({ acceptCertainClaims: event.currentTarget.checked })}
      />
    </Section>
  )
}
