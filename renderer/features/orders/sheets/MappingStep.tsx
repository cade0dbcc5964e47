import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ImportMapping } from '@shared/contract/order-sheets'
import { importFields, type ImportField } from '@shared/domain/sheets/import-fields'
import { missingFields } from '@shared/domain/sheets/import-mapping'
import { Notice } from '../../../ui/Notice'
import { platforms } from '../../../ui/figures/platforms'
import { usePlatformName } from '../../../ui/figures/usePlatformName'
import { samplesOf } from './samples'
import css from './sheets.module.css'
import { type ListInHand } from './useOrderImport'

const groups = [
  { key: 'order', fields: ['number', 'product', 'code', 'spec', 'quantity', 'paid'] },
  {
    key: 'recipient',
    fields: ['buyer', 'name', 'phone', 'province', 'city', 'district', 'town', 'address'],
  },
  { key: 'more', fields: ['paidAt', 'state', 'aftersale', 'buyerNote', 'hostNote', 'courier', 'waybill'] },
] as const satisfies readonly { key: string; fields: readonly ImportField[] }[]

/** Which column of the list holds what, with what stands in its first rows. */
export function MappingStep({
  list,
  mapping,
  onChange,
}: {
  readonly list: ListInHand
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}) {
  const { t } = useTranslation('orderSheets')
  const platformName = usePlatformName()
  const { sheet, name } = list
  const missing = missingFields(mapping)
  const headers = sheet.headers.map((header, index) => ({
    value: String(index),
    label: header === '' ? `#${index + 1}` : header,
  }))
  const known = [...platforms, ...(mapping.platform === 'other' ? [] : [mapping.platform]), 'other']
  const setColumn = (field: ImportField, value: string | null) => {
    const place = value === null ? null : Number(value)
    const columns = { ...mapping.columns, [field]: place }
    // A column holds one thing: the field that had it loses it.
    for (const other of importFields)
      if (other !== field && place !== null && columns[other] === place) columns[other] = null
    onChange({ ...mapping, columns })
  }
  return (
    <>
      <div className={css['mappingHead']}>
        <Notice
          tone={sheet.kept ? 'good' : 'info'}
          title={t('mapping.file', { name, count: sheet.rowCount })}
        >
          {t(sheet.kept ? 'mapping.kept' : 'mapping.guessed')}
        </Notice>
        <Select
          label={t('mapping.platform')}
          data={[...new Set(known)].map((platform) => ({
            value: platform,
            label: platform === 'other' ? platformName('') : platformName(platform),
          }))}
          value={mapping.platform}
          allowDeselect={false}
          onChange={(platform) => {
            if (platform !== null) onChange({ ...mapping, platform })
          }}
        />
      </div>
      <div className={css['groups']}>
        {groups.map(({ key, fields }) => (
          <section key={key} aria-label={t(`mapping.groups.${key}`)}>
            <h3 className={css['groupTitle']}>{t(`mapping.groups.${key}`)}</h3>
            {fields.map((field) => {
              const place = mapping.columns[field]
              const samples = samplesOf(sheet.sample, place)
              const lacking = missing.find((one) => one === field)
              return (
                <div key={field} className={css['field']}>
                  <Select
                    label={t(`mapping.fields.${field}`)}
                    size="xs"
                    searchable
                    clearable
                    placeholder={t('mapping.noColumn')}
                    data={headers}
                    value={place === null ? null : String(place)}
                    error={lacking === undefined ? undefined : t(`mapping.missing.${lacking}`)}
                    onChange={(value) => setColumn(field, value)}
                  />
                  {place !== null && (
                    <div className={css['sample']} title={samples}>
                      {samples === '' ? t('mapping.empty') : t('mapping.example', { text: samples })}
                    </div>
                  )}
                </div>
              )
            })}
          </section>
        ))}
      </div>
    </>
  )
}
