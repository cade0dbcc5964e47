import { Button, Switch } from '@mantine/core'
import { IconPackages } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutput } from '@shared/contract'
import { type Parcel } from '@shared/contract/packing'
import { useCall } from '../../api/useCall'

/** What goes with these parcels from earlier shows, and dealing out anew by the rules of now. */
export function ParcelTools({
  showId,
  onParcels,
}: {
  readonly showId: string
  readonly onParcels: (parcels: readonly Parcel[]) => void
}) {
  const { t } = useTranslation('packing')
  const call = useCall()
  const [orders, setOrders] = useState<CallOutput<'packing.carried'>>({ waiting: 0, carried: 0 })
  const [pending, setPending] = useState(false)
  useEffect(() => {
    let left = false
    void call('packing.carried', { showId }).then((result) => {
      if (!left && result.ok) setOrders(result.value)
    })
    return () => {
      left = true
    }
  }, [call, showId])

  const carry = async (carried: boolean) => {
    setPending(true)
    const result = await call('packing.carryOver', { showId, carry: carried })
    const counted = await call('packing.carried', { showId })
    setPending(false)
    if (counted.ok) setOrders(counted.value)
    if (result.ok) onParcels(result.value)
  }
  const dealAgain = async () => {
    setPending(true)
    const result = await call('packing.dealAgain', { showId })
    setPending(false)
    if (result.ok) onParcels(result.value)
  }
  const count = orders.carried || orders.waiting
  return (
    <>
      {count > 0 && (
        <Switch
          size="md"
          disabled={pending}
          label={t('carryOver', { count })}
          checked={orders.carried > 0}
          onChange={(event) => void carry(event.currentTarget.checked)}
        />
      )}
      <Button
        size="md"
        variant="default"
        disabled={pending}
        leftSection={<IconPackages size={20} aria-hidden />}
        onClick={() => void dealAgain()}
      >
        {t('dealAgain')}
      </Button>
    </>
  )
}
