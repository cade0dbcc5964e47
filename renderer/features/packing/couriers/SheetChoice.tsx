import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { courierSheets, type CourierLayout, type CourierSheet } from '@shared/domain/couriers/courier-layout'
import { sheetFormats } from '@shared/domain/sheets/sheet-table'
import css from './couriers.module.css'

/** Which courier's sheet, as what kind of file, and where its columns are known from. */
export function SheetChoice({
  sheet,
  setSheet,
  layout,
  isOwn,
  keep,
  editing,
  onEdit,
}: {
  readonly sheet: CourierSheet
  readonly setSheet: (sheet: CourierSheet) => void
  readonly layout: CourierLayout
  readonly isOwn: boolean
  readonly keep: (layout: CourierLayout | null) => Promise<void>
  readonly editing: boolean
  readonly onEdit: () => void
}) {
  const { t } = useTranslation('couriers')
  return (
    <div className={css['choice']}>
      <div className={css['choiceRow']}>
        <SegmentedControl
          aria-label={t('export.sheet')}
          data={courierSheets.map((value) => ({ value, label: t(`sheets.${value}`) }))}
          value={sheet}
          onChange={(value) => {
            const found = courierSheets.find((one) => one === value)
            if (found) setSheet(found)
          }}
        />
        <Select
          aria-label={t('export.format')}
          w={190}
          allowDeselect={false}
          data={sheetFormats.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
          value={layout.format}
          onChange={(value) => {
            const format = sheetFormats.find((one) => one === value)
            if (format) void keep({ ...layout, format })
          }}
        />
        <Button
          variant="default"
          aria-expanded={editing}
          leftSection={<IconColumns3 size={18} aria-hidden />}
          onClick={onEdit}
        >
          {t('export.columns')}
        </Button>
      </div>
      <div className={css['note']}>{t(isOwn ? 'sources.own' : `sources.${sheet}`)}</div>
    </div>
  )
}
