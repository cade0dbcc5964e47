import { Button, Switch } from '@mantine/core'
import { IconAlertTriangle, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Parcel, type SlipFile } from '@shared/contract/packing'
import { useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { KeyHint } from '../../ui/KeyHint'
import css from './packing.module.css'
import { PrintControls } from './printing/PrintControls'
import type { PrintHistory } from './printing/usePrintHistory'
import { SlipResult } from './SlipResult'

/** Makes the slips of the chosen parcels and shows what came of it. */
export function SlipBar({
  history,
  showId,
  total,
  chosen,
  lacking,
}: {
  readonly history: PrintHistory
  readonly showId: string
  /** How many parcels there are to choose from. */
  readonly total: number
  readonly chosen: readonly Parcel[]
  /** How many of the chosen have a recipient with a blank. */
  readonly lacking: number
}) {
  const { t } = useTranslation('packing')
  const open = useWindow((window) => window.open)
  const [hidePrices, setHidePrices] = useState(false)
  const [slips, setSlips] = useState<SlipFile | null>(null)
  const making = useAction('packing.makeSlips')
  const make = async () => {
    setSlips(null)
    const parcelIds = chosen.length === total ? null : chosen.map(({ id }) => id)
    const result = await making.run({ showId, parcelIds, hidePrices })
    if (result.ok) setSlips(result.value)
  }
  return (
    <footer className={css['bar']}>
      {lacking > 0 && (
        <div className={css['warning']} role="status">
          <IconAlertTriangle size={18} aria-hidden />
          <span>{t('lacking', { count: lacking })}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => open('orders')}>
            {t('goToOrders')}
          </Button>
        </div>
      )}
      {slips && <SlipResult slips={slips} onDismiss={() => setSlips(null)} />}
      <div className={css['tools']}>
        <span className={css['selected']}>{t('selected', { selected: chosen.length, total })}</span>
        <span className={css['keys']} aria-hidden>
          <KeyHint>Space</KeyHint> {t('keys.toggle')} &ensp; <KeyHint>Ctrl A</KeyHint> {t('keys.all')}
        </span>
        <Switch
          label={t('hidePrices')}
          checked={hidePrices}
          onChange={(event) => setHidePrices(event.currentTarget.checked)}
        />
        <Button
          size="md"
          variant="default"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          disabled={chosen.length === 0}
          loading={making.pending}
          loaderProps={{
            children: <span className={css['making']}>{t('making', { count: chosen.length })}</span>,
          }}
          miw={180}
          onClick={() => void make()}
        >
          {t('make', { count: chosen.length })}
        </Button>
        <PrintControls
          parcelIds={chosen.map(({ id }) => id)}
          history={history}
          request={{ kind: 'packingSlip', showId, paper: '100x150', perSheet: 1, hidePrices }}
        />
      </div>
    </footer>
  )
}
