import { Button, Checkbox, Menu } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconFileExport, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostExported } from '@shared/contract/order-sheets'
import { type Order } from '@shared/contract/orders'
import { type SheetFormat } from '@shared/domain/sheets/sheet-table'
import { useAction } from '../../../api/useCall'
import { sheetOf, type SheetColumn } from './sheetColumns'
import css from './sheets.module.css'

const formats = [
  { format: 'xlsx', words: 'xlsx', icon: IconFileSpreadsheet },
  { format: 'csv', words: 'csv', icon: IconFileTypeCsv },
  { format: 'csv-gb18030', words: 'gb18030', icon: IconFileTypeCsv },
] as const satisfies readonly { format: SheetFormat; words: string; icon: unknown }[]

/** Writes the orders that are shown into a file, with the columns that are shown or with all there are. */
export function ExportMenu({
  orders,
  columns,
  shown,
  name,
}: {
  /** Those that are shown, as they are sorted. */
  readonly orders: readonly Order[]
  /** All that there are. */
  readonly columns: readonly SheetColumn[]
  /** The keys of those that are shown. */
  readonly shown: readonly string[]
  /** What the file is called, without its ending. */
  readonly name: string
}) {
  const { t } = useTranslation('orderSheets')
  const { run, pending } = useAction('orderSheets.export')
  const [all, setAll] = useState(false)
  const tooMany = orders.length > mostExported
  const write = async (format: SheetFormat) => {
    const chosen = all ? columns : columns.filter(({ key }) => shown.includes(key))
    const result = await run({ format, name, ...sheetOf(orders, chosen) })
    if (result.ok && result.value.path !== null)
      showNotification({ message: t('export.done', { path: result.value.path }), autoClose: 6_000 })
  }
  return (
    <Menu position="bottom-end" width={290} closeOnItemClick>
      <Menu.Target>
        <Button
          variant="default"
          loading={pending}
          leftSection={<IconFileExport size={18} aria-hidden />}
          aria-label={t('export.label')}
        >
          {t('export.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {orders.length === 0
            ? t('export.none')
            : tooMany
              ? t('export.tooMany', { count: mostExported })
              : t('export.shown', { count: orders.length })}
        </Menu.Label>
        {formats.map(({ format, words, icon: Icon }) => (
          <Menu.Item
            key={format}
            disabled={orders.length === 0 || tooMany}
            leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            onClick={() => void write(format)}
          >
            {t(`export.${words}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <div className={css['menuChoice']}>
          <Checkbox
            label={t('export.allColumns')}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}
