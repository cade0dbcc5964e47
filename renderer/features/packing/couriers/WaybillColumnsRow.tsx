import { Autocomplete, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { waybillFields, type WaybillField } from '@shared/domain/couriers/waybill-columns'
import css from './couriers.module.css'
import { type ListInHand } from './useWaybillImport'

/** Which column of the list holds what; and whose list it is, where no column says so. */
export function WaybillColumnsRow({
  hand,
  onChange,
}: {
  readonly hand: ListInHand
  readonly onChange: (hand: ListInHand) => void
}) {
  const { t } = useTranslation('couriers')
  const { list, columns, courier, name } = hand
  const headers = list.headers.map((header, index) => ({
    value: String(index),
    label: header === '' ? `#${index + 1}` : header,
  }))
  const setColumn = (field: WaybillField, value: string | null) => {
    const place = value === null ? null : Number(value)
    const next = { ...columns, [field]: place }
    // A column holds one thing: the field that had it loses it.
    for (const other of waybillFields)
      if (other !== field && place !== null && next[other] === place) next[other] = null
    onChange({ ...hand, columns: next })
  }
  const couriers = ['sf', 'zto', 'yto', 'sto', 'yunda', 'jt', 'jd', 'post', 'ems', 'deppon'] as const
  return (
    <>
      <b>{t('waybills.rows', { name, count: list.rowCount })}</b>
      <div className={css['fields']}>
        {waybillFields.map((field) => (
          <Select
            key={field}
            size="xs"
            label={t(`waybills.fields.${field}`)}
            searchable
            clearable
            placeholder={t('waybills.noColumn')}
            data={headers}
            value={columns[field] === null ? null : String(columns[field])}
            onChange={(value) => setColumn(field, value)}
          />
        ))}
        <Autocomplete
          key={list.id}
          size="xs"
          label={t('waybills.courier')}
          maxLength={40}
          disabled={columns.courier !== null}
          data={couriers.map((one) => t(`names.${one}`))}
          defaultValue={courier}
          onOptionSubmit={(value) => onChange({ ...hand, courier: value })}
          onBlur={(event) => {
            const typed = event.currentTarget.value.trim()
            if (typed !== courier) onChange({ ...hand, courier: typed })
          }}
        />
      </div>
    </>
  )
}
