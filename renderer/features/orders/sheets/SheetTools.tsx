import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { type ShowSummary } from '@shared/contract/shows'
import { localDay } from '@shared/domain/local-day'
import { ExportMenu } from './ExportMenu'
import { ImportOrdersDialog } from './ImportOrdersDialog'
import { useSheetColumns } from './useSheetColumns'

/** The columns of the file that a column of the page stands for. */
const columnsOfPage: Readonly<Record<string, readonly string[]>> = {
  buyer: ['buyer', 'platform'],
  total: ['goods', 'discount', 'shipping', 'total'],
  state: ['name', 'phone', 'address', 'state'],
}

/** The buttons by which orders leave and enter as tables. */
export function SheetTools({
  orders,
  shown,
  show,
}: {
  /** Those that are shown, as they are sorted. */
  readonly orders: readonly Order[]
  /** The keys of the page's columns that are shown. */
  readonly shown: readonly string[]
  /** The show that orders go into. */
  readonly show: ShowSummary
}) {
  const { t } = useTranslation('orderSheets')
  const columns = useSheetColumns()
  const [importing, setImporting] = useState(false)
  const name = [t('export.fileName'), show.title, localDay(show.startedAt)].filter((part) => part !== '')
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={() => setImporting(true)}
      >
        {t('import')}
      </Button>
      <ExportMenu
        orders={orders}
        columns={columns}
        shown={shown.flatMap((key) => columnsOfPage[key] ?? [key])}
        name={name.join('-')}
      />
      {importing && <ImportOrdersDialog showId={show.id} onClose={() => setImporting(false)} />}
    </>
  )
}
