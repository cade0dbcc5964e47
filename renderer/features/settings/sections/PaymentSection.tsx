import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Settings } from '@shared/contract/settings'
import { useTopic } from '../../../api/hooks'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { useSaveSettings } from '../useSaveSettings'
import { Section } from './Section'

const usualMinutes = 30

/** Whether orders that are not paid in time let go of their stock, and after how long. */
export function PaymentSection() {
  const { t } = useTranslation('settings')
  const { payWithinMinutes } = useTopic('settings')
  const save = useSaveSettings()
  return (
    <Section title={t('payment.title')}>
      <Switch
        label={t('payment.limit')}
        description={t('payment.limitHint')}
        checked={payWithinMinutes !== null}
        onChange={(event) =>
          void save({ payWithinMinutes: event.currentTarget.checked ? usualMinutes : null })
        }
      />
      {payWithinMinutes !== null && (
        <SavedTextInput
          label={t('payment.minutes')}
          description={t('payment.minutesHint', { minutes: payWithinMinutes })}
          inputMode="numeric"
          value={String(payWithinMinutes)}
          problemOf={(text) => (readMinutes(text) === null ? t('payment.problem') : null)}
          onSave={(text) => save({ payWithinMinutes: readMinutes(text) })}
          savedLabel={t('saved')}
        />
      )}
    </Section>
  )
}

/** Whole minutes that the settings take; null for anything else. */
function readMinutes(text: string): number | null {
  const typed = /^\d{1,5}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : null
  const read = Settings.shape.payWithinMinutes.safeParse(typed)
  return read.success ? read.data : null
}
