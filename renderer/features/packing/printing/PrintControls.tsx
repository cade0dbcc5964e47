import { Button, NumberInput, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRequest } from '@shared/contract/documents'
import type { Printer } from '@shared/contract/printing'
import { sheetOf } from '@shared/domain/paper'
import { useCall } from '../../../api/useCall'
import { ReprintDialog } from './ReprintDialog'
import css from './printing.module.css'
import type { PrintHistory } from './usePrintHistory'
import { takes } from './takesPaper'
import { usePrinters } from './usePrinters'

const mostCopies = 20

/** Which printer, how many copies, and print: what the PDF shows is what comes out. */
export function PrintControls({
  parcelIds,
  perParcel,
  history,
  request,
}: {
  /** What is to be printed, in order. */
  readonly parcelIds: readonly string[]
  /** Each parcel has pages of its own; a list is about all of them, and no reprint of any. */
  readonly perParcel: boolean
  readonly history: PrintHistory
  readonly request: Omit<DocumentRequest, 'parcelIds' | 'reprint' | 'onePerFile' | 'printer'>
}) {
  const { t } = useTranslation('printing')
  const call = useCall()
  const { printers, chosen, choose } = usePrinters()
  const [copies, setCopies] = useState(1)
  const [pending, setPending] = useState(false)
  const [asking, setAsking] = useState(false)
  const again = parcelIds.filter(
    (id) => perParcel && history.get(id)?.some(({ kind }) => kind === request.kind),
  )
  const first = parcelIds.filter((id) => !again.includes(id))

  const { paper } = sheetOf(request.paper, request.perSheet)
  const labelOf = (printer: Printer): string => {
    const { label, standing } = printer
    if (standing === 'ready' && takes(printer, paper)) return label
    const words = t(`short.${standing === 'ready' ? 'other_paper' : standing}`)
    return t('standing', { printer: label, words })
  }
  const print = async (ids: readonly string[], reprint: boolean) => {
    if (!chosen || ids.length === 0) return
    const printer = chosen.name
    const made = await call('documents.make', {
      ...{ ...request, parcelIds: [...ids], reprint, onePerFile: false, printer },
    })
    if (made.ok) await call('printing.print', { document: made.value, reprint, printer, copies })
  }
  const printAll = async (withThosePrintedBefore: boolean) => {
    setAsking(false)
    setPending(true)
    await print(first, false)
    if (withThosePrintedBefore) await print(again, true)
    setPending(false)
  }

  return (
    <>
      <Select
        aria-label={t('printer')}
        placeholder={printers === null ? t('looking') : t('none')}
        data={(printers ?? []).map((printer) => ({
          value: printer.name,
          label: labelOf(printer),
        }))}
        value={chosen?.name ?? null}
        onChange={(name) => name !== null && choose(name)}
        allowDeselect={false}
        disabled={printers === null || printers.length === 0}
        size="md"
        className={css['field'] ?? ''}
        w={180}
      />
      <NumberInput
        aria-label={t('copies')}
        className={css['field'] ?? ''}
        size="md"
        w={76}
        min={1}
        max={mostCopies}
        suffix={t('copiesSuffix')}
        clampBehavior="strict"
        allowDecimal={false}
        value={copies}
        onChange={(value) => setCopies(Math.max(1, Number(value)))}
      />
      <Button
        size="md"
        className={css['large'] ?? ''}
        leftSection={<IconPrinter size={20} aria-hidden />}
        disabled={chosen === null || parcelIds.length === 0}
        loading={pending}
        onClick={() => (again.length > 0 ? setAsking(true) : void printAll(false))}
      >
        {perParcel ? t('print', { count: parcelIds.length }) : t('printList')}
      </Button>
      <ReprintDialog
        opened={asking}
        again={again.length}
        first={first.length}
        onClose={() => setAsking(false)}
        onPrint={(all) => void printAll(all)}
      />
    </>
  )
}
