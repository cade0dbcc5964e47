import { Button, Menu } from '@mantine/core'
import { IconFileExport, IconFileImport, IconMessages, IconTruckDelivery } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportDialog } from './ExportDialog'
import { SentDialog } from './SentDialog'
import { WaybillDialog } from './WaybillDialog'

/** What there is to do with couriers: their sheets out, their numbers in, and telling the buyers. */
export function CourierMenu({
  showId,
  onChanged,
}: {
  readonly showId: string
  /** Recipients or waybills of parcels are others now. */
  readonly onChanged: () => void
}) {
  const { t } = useTranslation('couriers')
  const [open, setOpen] = useState<'export' | 'waybills' | 'sent' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu position="bottom-end" width={270}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconTruckDelivery size={18} aria-hidden />}>
            {t('menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileExport size={18} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('export')}
          >
            {t('export.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('waybills')}
          >
            {t('waybills.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconMessages size={18} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('sent')}
          >
            {t('sent.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'export' && <ExportDialog showId={showId} onChanged={onChanged} onClose={close} />}
      {open === 'waybills' && <WaybillDialog showId={showId} onChanged={onChanged} onClose={close} />}
      {open === 'sent' && <SentDialog showId={showId} onClose={close} />}
    </>
  )
}
