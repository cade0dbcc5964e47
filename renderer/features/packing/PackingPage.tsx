import { Button, Loader } from '@mantine/core'
import { IconBarcode, IconBroadcast, IconPackage } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import { useShows } from '../../api/useShows'
import { EmptyState } from '../../ui/EmptyState'
import { PageFrame } from '../../ui/PageFrame'
import { ShowSelect } from '../../ui/fields/ShowSelect'
import { CourierMenu } from './couriers/CourierMenu'
import css from './packing.module.css'
import { ParcelDesk } from './ParcelDesk'
import { ParcelTools } from './ParcelTools'
import { ScanDesk } from './scan/ScanDesk'
import { useParcelsOf } from './useParcelsOf'

/** The parcels of a show and their slips. */
export function PackingPage() {
  const { t } = useTranslation('packing')
  const shows = useShows()
  const showDialog = useWindow((window) => window.show)
  const scan = useTranslation('scan')
  const [scanning, setScanning] = useState(false)
  const [chosenShow, setChosenShow] = useState<string | null>(null)
  const show = shows?.find(({ id }) => id === chosenShow) ?? shows?.[0]
  const [round, setRound] = useState(0)
  const [parcels, setParcels] = useParcelsOf(show, round)
  const before = shows?.find(({ state }) => state === 'ended')

  const body = () => {
    if (shows === null || (show?.state === 'ended' && parcels === null)) {
      return (
        <div className={css['waiting']}>
          <Loader />
        </div>
      )
    }
    if (show === undefined) {
      return (
        <EmptyState
          icon={<IconPackage size={30} stroke={1.5} />}
          title={t('noShow.title')}
          text={t('noShow.text')}
        />
      )
    }
    if (parcels === null) {
      return (
        <EmptyState
          icon={<IconBroadcast size={30} stroke={1.5} />}
          title={t('live.title')}
          text={t('live.text')}
        >
          <Button onClick={() => showDialog('endShow')}>{t('live.end')}</Button>
          {before && (
            <Button variant="default" onClick={() => setChosenShow(before.id)}>
              {t('live.other')}
            </Button>
          )}
        </EmptyState>
      )
    }
    if (parcels.length === 0) {
      return (
        <EmptyState
          icon={<IconPackage size={30} stroke={1.5} />}
          title={t('none.title')}
          text={t('none.text')}
        />
      )
    }
    return <ParcelDesk key={show.id} showId={show.id} parcels={parcels} />
  }

  return (
    <PageFrame
      title={t('title')}
      note={parcels === null || parcels.length === 0 ? undefined : t('count', { total: parcels.length })}
      toolbar={
        shows !== null &&
        shows.length > 0 && (
          <>
            {!scanning && show && parcels !== null && parcels.length > 0 && (
              <>
                <ParcelTools showId={show.id} onParcels={setParcels} />
                <CourierMenu showId={show.id} onChanged={() => setRound(round + 1)} />
              </>
            )}
            <Button
              size="md"
              variant={scanning ? 'default' : 'light'}
              leftSection={<IconBarcode size={20} aria-hidden />}
              onClick={(event) => {
                // A scan ends with Enter, which would press this again.
                event.currentTarget.blur()
                setScanning((before) => !before)
              }}
            >
              {scanning ? scan.t('back') : scan.t('mode')}
            </Button>
            {!scanning && (
              <ShowSelect
                shows={shows}
                value={show?.id ?? null}
                label={t('show')}
                liveWords={t('liveShow')}
                onChange={setChosenShow}
              />
            )}
          </>
        )
      }
    >
      {scanning ? <ScanDesk /> : body()}
    </PageFrame>
  )
}
