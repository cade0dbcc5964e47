import { Button, Checkbox, Group, Loader, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { courierTable } from '@shared/domain/couriers/courier-table'
import type { Regions } from '@shared/domain/recipient/regions'
import { useTopic } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'
import { useRegions } from '../../../api/useRegions'
import { Notice } from '../../../ui/Notice'
import { AddressProblems } from './AddressProblems'
import { ChangedCells } from './ChangedCells'
import css from './couriers.module.css'
import { checkedParcels, goesOut, isNumbered, withProblems, type Decisions } from './exportChoice'
import { LayoutEditor } from './LayoutEditor'
import { SheetChoice } from './SheetChoice'
import { useCourierParcels } from './useCourierParcels'
import { useCourierSheet } from './useCourierSheet'

type ExportProps = {
  readonly showId: string
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** Writes a show's parcels as a courier's import sheet; what the courier would call about is listed first. */
export function ExportDialog(props: ExportProps) {
  const { t } = useTranslation(['couriers', 'common'])
  const regions = useRegions()
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={1080}
      title={t('export.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {regions === null ? <Loader /> : <ExportBody {...props} regions={regions} />}
    </Modal>
  )
}

function ExportBody({ showId, onChanged, onClose, regions }: ExportProps & { readonly regions: Regions }) {
  const { t } = useTranslation(['couriers', 'common'])
  const { parcels, reload } = useCourierParcels(showId)
  const { sender, shopName } = useTopic('settings')
  const chosen = useCourierSheet()
  const { layout, sheet } = chosen
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const [again, setAgain] = useState(false)
  const [editing, setEditing] = useState(false)
  const [written, setWritten] = useState<string | null>(null)
  const { run, pending } = useAction('orderSheets.export')
  const numbered = useMemo(() => (parcels ?? []).filter(isNumbered).length, [parcels])
  const checked = useMemo(
    () =>
      checkedParcels(
        (parcels ?? []).filter((parcel) => again || !isNumbered(parcel)),
        regions,
      ),
    [parcels, again, regions],
  )
  if (parcels === null) return <Loader />
  const from = { shop: shopName, address: sender }
  const going = checked.filter((one) => goesOut(one, decisions)).map(({ parcel }) => parcel)
  const problems = withProblems(checked)

  const write = async () => {
    const { columns, rows } = courierTable(going, layout.columns, from, regions)
    const name = t('export.fileName', { sheet: t(`sheets.${sheet}`) })
    const table = { columns: columns.map((column) => ({ ...column })), rows: rows.map((row) => [...row]) }
    setWritten(null)
    const result = await run({ format: layout.format, name, ...table })
    if (result.ok) setWritten(result.value.path)
  }
  return (
    <>
      <div className={css['body']}>
        <SheetChoice {...chosen} editing={editing} onEdit={() => setEditing(!editing)} />
        {editing && <LayoutEditor key={sheet} layout={layout} isOwn={chosen.isOwn} onKeep={chosen.keep} />}
        {(sender.phone === '' || sender.address === '') && (
          <Notice tone="warn">{t('export.noSender')}</Notice>
        )}
        {numbered > 0 && (
          <Checkbox
            label={t('export.again', { count: numbered })}
            checked={again}
            onChange={(event) => setAgain(event.currentTarget.checked)}
          />
        )}
        {problems.length === 0 ? (
          checked.length > 0 && <Notice tone="good">{t('export.allGood', { count: checked.length })}</Notice>
        ) : (
          <AddressProblems
            showId={showId}
            problems={problems}
            decisions={decisions}
            regions={regions}
            onDecide={(id, out) => setDecisions((before) => new Map(before).set(id, out))}
            onMended={() => {
              reload()
              onChanged()
            }}
          />
        )}
        <ChangedCells parcels={going} columns={layout.columns} sender={from} regions={regions} />
      </div>
      {written !== null && (
        <div className={css['written']} role="status">
          <Notice tone="good">{t('export.done', { path: written })}</Notice>
        </div>
      )}
      <Group justify="space-between" mt="md">
        <span className={css['note']}>{t('export.staying', { count: checked.length - going.length })}</span>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('common:close')}
          </Button>
          <Button disabled={going.length === 0} loading={pending} onClick={() => void write()}>
            {t('export.write', { count: going.length })}
          </Button>
        </Group>
      </Group>
    </>
  )
}
