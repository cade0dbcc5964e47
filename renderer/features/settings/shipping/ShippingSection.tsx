import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatYuan, parseYuan } from '@shared/domain/money'
import { useTopic } from '../../../api/hooks'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { Section } from '../sections/Section'
import css from '../settings.module.css'
import { useSaveSettings } from '../useSaveSettings'
import {
  examplesOf,
  presetNames,
  presetOf,
  provincesFor,
  shippingPresets,
  withZoneFor,
  type ShippingPreset,
  type Zone,
} from './shippingZones'
import { ZoneFields } from './ZoneFields'

/** What sending costs by province and weight, and from which amount on it is free. */
export function ShippingSection() {
  const { t } = useTranslation('settings')
  const { shipping } = useTopic('settings')
  const save = useSaveSettings()
  const [asked, setAsked] = useState<ShippingPreset | null>(null)
  const { zones, freeFromFen } = shipping
  const setZones = (changed: readonly Zone[]) => save({ shipping: { ...shipping, zones: [...changed] } })
  const preset = presetOf(zones)
  const take = (name: ShippingPreset) => {
    setAsked(null)
    void setZones(shippingPresets[name])
  }
  const examples = examplesOf(shipping)
  const others = provincesFor(zones, null)

  return (
    <Section title={t('shipping.title')} text={t('shipping.text')}>
      <Group gap="xs" role="group" aria-label={t('shipping.presets')}>
        {presetNames.map((name) => (
          <Button
            key={name}
            variant={name === preset ? 'light' : 'default'}
            aria-pressed={name === preset}
            onClick={() => {
              // The host's own figures are not thrown away by one click.
              if (preset === null) setAsked(name)
              else take(name)
            }}
          >
            {t(`shipping.preset.${name}`)}
          </Button>
        ))}
      </Group>
      {zones.map((zone, index) => (
        <ZoneFields
          key={index}
          zone={zone}
          choices={provincesFor(zones, zone)}
          onChange={(changed) => setZones(zones.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => void setZones(zones.filter((_one, at) => at !== index))}
        />
      ))}
      <Select
        label={t('shipping.addZone')}
        description={t(zones.length === 0 ? 'shipping.addFirstZoneHint' : 'shipping.addZoneHint')}
        placeholder={t('shipping.chooseProvince')}
        searchable
        data={others.map((one) => ({ value: one, label: t(`shipping.names.${one}`) }))}
        value={null}
        onChange={(value) => {
          const province = others.find((one) => one === value)
          if (province) void setZones(withZoneFor(zones, province))
        }}
      />
      {zones.length > 0 && (
        <>
          <SavedTextInput
            label={t('shipping.freeFrom')}
            description={t('shipping.freeFromHint')}
            leftSection="¥"
            inputMode="decimal"
            value={freeFromFen === null ? '' : formatYuan(freeFromFen)}
            problemOf={(text) => (text === '' || parseYuan(text) !== null ? null : t('shipping.notAmount'))}
            onSave={(text) =>
              save({ shipping: { ...shipping, freeFromFen: text === '' ? null : parseYuan(text) } })
            }
            savedLabel={t('saved')}
          />
          <div className={css['hint']} role="status">
            {t('shipping.example')}
            {examples
              .map(({ province, fen }) =>
                province === null
                  ? t('shipping.toMost', { yuan: formatYuan(fen) })
                  : t('shipping.to', { province: t(`shipping.names.${province}`), yuan: formatYuan(fen) }),
              )
              .join(t('shipping.and'))}
          </div>
        </>
      )}
      <ConfirmDialog
        opened={asked !== null}
        title={t('shipping.replaceTitle')}
        confirmWords={t('shipping.replace')}
        onConfirm={() => asked !== null && take(asked)}
        onClose={() => setAsked(null)}
      >
        {t('shipping.replaceText')}
      </ConfirmDialog>
    </Section>
  )
}
