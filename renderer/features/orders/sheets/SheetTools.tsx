import { Button, Checkbox, Menu } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import {
  IconFileImport,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconTableExport,
  type Icon,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostExported } from '@shared/contract/order-sheets'
import { type ShowSummary } from '@shared/contract/shows'
import { localDay } from '@shared/domain/local-day'
import { type SheetFormat } from '@shared/domain/sheets/sheet-table'
import { useAction } from '../../../api/useCall'
import { type ShownOrders } from '../finding/useShownOrders'
import { ImportOrdersDialog } from './ImportOrdersDialog'
import { sheetOf } from './sheetColumns'
import css from './sheets.module.css'
import { useSheetColumns } from './useSheetColumns'

/** The columns of the file that a column of the page stands for. */
const columnsOfPage: Readonly<Record<string, readonly string[]>> = {
  buyer: ['buyer', 'platform'],
  total: ['goods', 'discount', 'shipping', 'total'],
  progress: ['state'],
  state: ['name', 'phone', 'address'],
  payment: ['paidAt', 'paidBy'],
  waybill: ['courier', 'waybill'],
}

const formats = [
  { format: 'xlsx', words: 'xlsx', Icon: IconFileSpreadsheet },
  { format: 'csv', words: 'csv', Icon: IconFileTypeCsv },
  { format: 'csv-gb18030', words: 'gb18030', Icon: IconFileTypeCsv },
] as const satisfies readonly { format: SheetFormat; words: string; Icon: Icon }[]

/** Orders leave and enter as tables: those that are found, with the columns that are shown or all there are. */
export function SheetTools({
  found,
  shownColumns,
  show,
  allShows,
}: {
  readonly found: ShownOrders
  /** The keys of the page's columns that are shown. */
  readonly shownColumns: readonly string[]
  /** The show that orders go into. */
  readonly show: ShowSummary
  readonly allShows: boolean
}) {
  const { t } = useTranslation('orderSheets')
  const columns = useSheetColumns()
  const { run, pending } = useAction('orderSheets.export')
  const [importing, setImporting] = useState(false)
  const [all, setAll] = useState(false)
  const count = found.total
  const whose = allShows ? [] : [show.title, localDay(show.startedAt)]
  const name = [t('export.fileName'), ...whose].filter((part) => part !== '').join('-')

  const write = async (format: SheetFormat) => {
    const orders = await found.everyOne()
    if (orders === null) return
    if (orders.length > mostExported) {
      showNotification({ message: t('export.tooMany', { count: mostExported }), autoClose: 6_000 })
      return
    }
    const wanted = new Set(shownColumns.flatMap((key) => columnsOfPage[key] ?? [key]))
    const chosen = all ? columns : columns.filter(({ key }) => wanted.has(key))
    const result = await run({ format, name, ...sheetOf(orders, chosen) })
    if (result.ok && result.value.path !== null)
      showNotification({ message: t('export.done', { path: result.value.path }), autoClose: 6_000 })
  }
  return (
    <>
      <Menu position="bottom-end" width={290} closeOnItemClick>
        <Menu.Target>
          <Button
            variant="default"
            loading={pending}
            leftSection={<IconTableExport size={18} aria-hidden />}
            aria-label={t('tables')}
          >
            {t('tablesShort')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('import')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>
            {count === 0 ? t('export.none') : found.more ? t('export.found') : t('export.shown', { count })}
          </Menu.Label>
          {formats.map(({ format, words, Icon }) => (
            <Menu.Item
              key={format}
              disabled={count === 0}
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
      {importing && <ImportOrdersDialog showId={show.id} onClose={() => setImporting(false)} />}
    </>
  )
}
