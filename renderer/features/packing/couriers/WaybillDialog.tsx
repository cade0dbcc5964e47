import { Button, Checkbox, Group, Loader, Modal } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileZone } from '../../../ui/fields/FileZone'
import { Notice } from '../../../ui/Notice'
import css from './couriers.module.css'
import { useCourierParcels } from './useCourierParcels'
import { useWaybillImport } from './useWaybillImport'
import { WaybillColumnsRow } from './WaybillColumnsRow'
import { WaybillRows } from './WaybillRows'
import { willWrite, type Choices } from './waybillChoices'

/** Brings a courier's numbers in: the file, its columns, what each row is taken for, and what came of it. */
export function WaybillDialog({
  showId,
  onChanged,
  onClose,
}: {
  readonly showId: string
  readonly onChanged: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['couriers', 'common'])
  const { parcels } = useCourierParcels(showId)
  const { step, setStep, pending, take, check, takeIn } = useWaybillImport(showId)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [ship, setShip] = useState(false)
  const writing = step.kind === 'check' && step.review ? willWrite(step.review, choices) : 0
  return (
    <Modal
      opened
      onClose={onClose}
      size={1080}
      title={t('waybills.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={css['body']} aria-busy={pending}>
        {(step.kind === 'choose' || step.kind === 'reading') && (
          <>
            <div>{t('waybills.text')}</div>
            <FileZone
              label={t('waybills.file')}
              accept=".csv,.xlsx,text/csv"
              disabled={step.kind === 'reading'}
              onFile={(name, bytes) => {
                setChoices(new Map())
                void take(name, bytes)
              }}
            >
              {step.kind === 'reading' ? (
                <Loader size={32} />
              ) : (
                <IconFileSpreadsheet size={36} stroke={1.3} aria-hidden />
              )}
              {t(step.kind === 'reading' ? 'waybills.reading' : 'waybills.pick')}
            </FileZone>
            {step.kind === 'choose' && step.problem !== null && <Notice tone="bad">{step.problem}</Notice>}
          </>
        )}
        {step.kind === 'check' && (
          <>
            <WaybillColumnsRow
              hand={step}
              onChange={(hand) => {
                setChoices(new Map())
                void check(hand)
              }}
            />
            {step.review === null || parcels === null ? (
              <Notice tone="warn">{t('waybills.missing')}</Notice>
            ) : (
              <WaybillRows review={step.review} parcels={parcels} choices={choices} onChoose={setChoices} />
            )}
          </>
        )}
        {step.kind === 'done' && (
          <>
            <Notice
              tone={step.written.parcels > 0 ? 'good' : 'info'}
              title={t('waybills.done', { count: step.written.parcels })}
            >
              {step.written.parcels > 0 && t('waybills.undo')}
            </Notice>
            {step.written.shipped > 0 && <div>{t('waybills.shipped', { count: step.written.shipped })}</div>}
            {step.written.notShipped > 0 && (
              <Notice tone="warn">{t('waybills.notShipped', { count: step.written.notShipped })}</Notice>
            )}
          </>
        )}
      </div>
      <Group justify="space-between" mt="md">
        {step.kind === 'check' ? (
          <Checkbox
            label={t('waybills.ship')}
            checked={ship}
            onChange={(event) => setShip(event.currentTarget.checked)}
          />
        ) : (
          <span />
        )}
        <Group>
          {(step.kind === 'check' || step.kind === 'done') && (
            <Button variant="default" onClick={() => setStep({ kind: 'choose', problem: null })}>
              {t('waybills.another')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common:close')}
          </Button>
          {step.kind === 'check' && (
            <Button
              disabled={writing === 0}
              loading={pending}
              onClick={() =>
                void takeIn(step, choices, ship).then((done) => {
                  if (done) onChanged()
                })
              }
            >
              {t('waybills.take', { count: writing })}
            </Button>
          )}
        </Group>
      </Group>
    </Modal>
  )
}
