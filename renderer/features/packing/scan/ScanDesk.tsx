import { Button, Switch, TextInput } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconBarcode } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackedParcel } from '@shared/contract/packing'
import { useCall } from '../../../api/useCall'
import { EmptyState } from '../../../ui/EmptyState'
import { usePrinters } from '../printing/usePrinters'
import css from './scan.module.css'
import { ScannedParcel } from './ScannedParcel'
import { usePackingTable } from './usePackingTable'
import { useScanner } from './useScanner'

/** Packing by scanner: a slip, what goes in, line by line, closed. */
export function ScanDesk() {
  const { t } = useTranslation('scan')
  const [withLabel, setWithLabel] = useLocalStorage<boolean>({
    key: 'fieldcast.labelWhenPacked',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const printLabel = usePrintLabel()
  const desk = usePackingTable((packed) => withLabel && void printLabel(packed))
  const [typed, setTyped] = useState('')
  useScanner({
    onScan: (text) => void desk.scan(text),
    onEnter: () => void desk.finish(),
    onKey(key) {
      const line = desk.table?.parcel.lines[Number(key) - 1]
      if (line && desk.table && !desk.table.packed)
        void desk.tick(line.id, !desk.table.ticked.includes(line.id))
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') void desk.scan(typed)
    setTyped('')
  }
  return (
    <div className={css['desk']}>
      <div
        className={css['word']}
        data-tone={desk.word?.tone ?? 'quiet'}
        role={desk.word?.tone === 'bad' ? 'alert' : 'status'}
      >
        {desk.word?.text ?? (desk.table ? t('goOn') : t('first'))}
      </div>
      <div className={css['body']}>
        {desk.table ? (
          <ScannedParcel
            table={desk.table}
            onTick={(id, ticked) => void desk.tick(id, ticked)}
            onFinish={() => void desk.finish()}
            onTakeBack={() => void desk.takeBack()}
          />
        ) : (
          <EmptyState
            icon={<IconBarcode size={40} stroke={1.5} />}
            title={t('empty.title')}
            text={t('empty.text')}
          />
        )}
      </div>
      <footer className={css['foot']}>
        <form onSubmit={submit} className={css['typed']}>
          <TextInput
            aria-label={t('byHand')}
            placeholder={t('byHand')}
            size="md"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" size="md" variant="default">
            {t('open')}
          </Button>
        </form>
        <Switch
          size="md"
          label={t('label')}
          checked={withLabel}
          onChange={(event) => setWithLabel(event.currentTarget.checked)}
        />
      </footer>
    </div>
  )
}

/** Prints the address label of a parcel that was just packed; one that was printed before says so. */
function usePrintLabel(): (packed: PackedParcel) => Promise<void> {
  const call = useCall()
  const { chosen } = usePrinters()
  return async ({ parcel }) => {
    if (!chosen) return
    const printer = chosen.name
    const history = await call('printing.history', { showId: parcel.showId })
    const before = history.ok ? history.value : []
    const reprint = before.some(({ parcelId, kind }) => parcelId === parcel.id && kind === 'addressLabel')
    const made = await call('documents.make', {
      ...{ kind: 'addressLabel', showId: parcel.showId, parcelIds: [parcel.id], paper: '100x150' },
      ...{ perSheet: 1, hidePrices: true, onePerFile: false, reprint, printer },
    })
    if (made.ok) await call('printing.print', { document: made.value, reprint, printer, copies: 1 })
  }
}
