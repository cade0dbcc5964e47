import { ActionIcon, MultiSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatYuan, parseYuan } from '@shared/domain/money'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { formatKilograms, readWeight } from '../../../ui/figures/weightText'
import css from './shipping.module.css'
import type { Province, Zone } from './shippingZones'

/** The fees of one zone: its provinces, or everywhere else, and what the first weight and each further one cost. */
export function ZoneFields({
  zone,
  choices,
  onChange,
  onRemove,
}: {
  readonly zone: Zone
  /** The provinces it may have. */
  readonly choices: readonly Province[]
  /** Answers whether it is stored. */
  readonly onChange: (zone: Zone) => Promise<boolean>
  readonly onRemove: () => void
}) {
  const { t } = useTranslation('settings')
  const everywhere = zone.provinces.length === 0
  const name = everywhere
    ? t('shipping.everywhere')
    : zone.provinces.map((one) => t(`shipping.names.${one}`)).join(t('shipping.and'))
  const weight = (field: 'firstGrams' | 'nextGrams') => (
    <SavedTextInput
      label={t(`shipping.${field}`)}
      rightSectionWidth={34}
      value={formatKilograms(zone[field])}
      problemOf={(text) => (readWeight(text) ? null : t('shipping.notWeight'))}
      onSave={(text) => onChange({ ...zone, [field]: readWeight(text) ?? zone[field] })}
      savedLabel={t('saved')}
    />
  )
  const fee = (field: 'firstFen' | 'nextFen') => (
    <SavedTextInput
      label={t(`shipping.${field}`)}
      inputMode="decimal"
      leftSection="¥"
      value={formatYuan(zone[field])}
      problemOf={(text) => (parseYuan(text) === null ? t('shipping.notAmount') : null)}
      onSave={(text) => onChange({ ...zone, [field]: parseYuan(text) ?? zone[field] })}
      savedLabel={t('saved')}
    />
  )
  return (
    <div className={css['zone']} role="group" aria-label={name}>
      <div className={css['zoneHead']}>
        {everywhere ? (
          <b>{name}</b>
        ) : (
          <>
            <MultiSelect
              className={css['provinces']}
              aria-label={t('shipping.provinces')}
              searchable
              hidePickedOptions
              size="sm"
              data={choices.map((one) => ({ value: one, label: t(`shipping.names.${one}`) }))}
              value={[...zone.provinces]}
              onChange={(values) => {
                const kept = choices.filter((province) => values.includes(province))
                // Without any it would stand for everywhere else; the button beside takes it away.
                if (kept.length > 0) void onChange({ ...zone, provinces: kept })
              }}
            />
            <ActionIcon aria-label={t('shipping.removeZone', { name })} onClick={onRemove}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      <div className={css['fees']}>
        {weight('firstGrams')}
        {fee('firstFen')}
        {weight('nextGrams')}
        {fee('nextFen')}
      </div>
    </div>
  )
}
