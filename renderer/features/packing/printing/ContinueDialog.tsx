import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '@shared/contract/printing'
import { useAction, useCall } from '../../../api/useCall'
import css from './printing.module.css'
import { usePrinters } from './usePrinters'

/** After a jam: from which number it goes on, and on which printer. All before that number came out well. */
export function ContinueDialog({ job, onClose }: { readonly job: PrintJob; readonly onClose: () => void }) {
  const { t } = useTranslation('printing')
  const common = useTranslation('common')
  const call = useCall()
  const going = useAction('printing.continueFrom')
  const { printers } = usePrinters()
  const [numbers, setNumbers] = useState<readonly string[]>([])
  const [position, setPosition] = useState(Math.min(job.printed, job.total - 1))
  const [printer, setPrinter] = useState(job.printer)
  useEffect(() => {
    void call('printing.numbers', { id: job.id }).then((result) => {
      if (result.ok) setNumbers(result.value)
    })
  }, [call, job.id])
  const goOn = async () => {
    const other = printer === job.printer ? null : printer
    const result = await going.run({ id: job.id, position, printer: other })
    if (result.ok) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('continueFrom.title')}
      size={520}
      closeButtonProps={{ 'aria-label': common.t('close') }}
    >
      <Stack>
        {t('continueFrom.text')}
        <Select
          label={t('continueFrom.number')}
          size="md"
          className={css['field'] ?? ''}
          searchable
          allowDeselect={false}
          data={numbers.map((number, index) => ({
            value: String(index),
            label: t('continueFrom.place', { place: index + 1, number }),
          }))}
          value={String(position)}
          onChange={(value) => value !== null && setPosition(Number(value))}
        />
        <Select
          label={t('printer')}
          size="md"
          className={css['field'] ?? ''}
          allowDeselect={false}
          data={(printers ?? []).map(({ name, label }) => ({ value: name, label }))}
          value={printer}
          onChange={(value) => value !== null && setPrinter(value)}
        />
      </Stack>
      <Group justify="flex-end" mt="lg" gap="sm" className={css['actions'] ?? ''}>
        <Button size="md" variant="default" onClick={onClose}>
          {common.t('cancel')}
        </Button>
        <Button size="md" loading={going.pending} onClick={() => void goOn()}>
          {t('continueFrom.go', { count: job.total - position })}
        </Button>
      </Group>
    </Modal>
  )
}
