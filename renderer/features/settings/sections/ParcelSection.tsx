import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { formatKilograms, readWeight } from '../../../ui/figures/weightText'
import css from '../settings.module.css'
import { useSaveSettings } from '../useSaveSettings'
import { Section } from './Section'

/** How much goes into one parcel. */
export function ParcelSection() {
  const { t } = useTranslation('settings')
  const { parcelRules } = useTopic('settings')
  const save = useSaveSettings()
  const change = (part: Partial<typeof parcelRules>) => save({ parcelRules: { ...parcelRules, ...part } })
  const { maxGrams, maxMillilitres, frozenApart } = parcelRules
  return (
    <Section title={t('parcels.title')} text={t('parcels.text')}>
      <div className={css['pair']}>
        <SavedTextInput
          label={t('parcels.maxWeight')}
          placeholder={t('parcels.noLimit')}
          inputMode="decimal"
          value={maxGrams === null ? '' : formatKilograms(maxGrams)}
          problemOf={(text) => (text === '' || readWeight(text) !== null ? null : t('parcels.notNumber'))}
          onSave={(text) => change({ maxGrams: text === '' ? null : readWeight(text) })}
          savedLabel={t('saved')}
        />
        <SavedTextInput
          label={t('parcels.maxVolume')}
          placeholder={t('parcels.noLimit')}
          inputMode="decimal"
          value={maxMillilitres === null ? '' : String(maxMillilitres / 1000)}
          problemOf={(text) => (text === '' || litres(text) !== null ? null : t('parcels.notNumber'))}
          onSave={(text) => change({ maxMillilitres: text === '' ? null : litres(text) })}
          savedLabel={t('saved')}
        />
      </div>
      <Switch
        size="md"
        label={t('parcels.frozenApart')}
        checked={frozenApart}
        onChange={(event) => void change({ frozenApart: event.currentTarget.checked })}
      />
    </Section>
  )
}

/** Litres as typed in millilitres; null when that is none, or nothing would fit. */
function litres(text: string): number | null {
  const cleaned = text.normalize('NFKC')
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(cleaned)) return null
  return Math.round(Number(cleaned) * 1000) || null
}
