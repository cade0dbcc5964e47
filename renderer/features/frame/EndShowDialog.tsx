import { Text } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { formatYuan } from '@shared/domain/money'
import { useTranslation } from 'react-i18next'
import { useView, useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { ConfirmDialog } from '../../ui/ConfirmDialog'

/** Asks before the show is ended, and says what still waits. */
export function EndShowDialog() {
  const { t } = useTranslation()
  const opened = useWindow((window) => window.dialog === 'endShow')
  const close = useWindow((window) => window.closeDialog)
  const open = useWindow((window) => window.open)
  const waiting = useView(({ claims }) => claims.list.filter(({ state }) => state === 'waiting').length)
  const { run, pending } = useAction('shows.end')
  async function end() {
    const result = await run({})
    if (!result.ok) return
    const { orderCount, revenueFen } = result.value
    close()
    if (orderCount > 0) open('packing')
    showNotification({
      title: t('show.ended'),
      message: t('show.endedBody', { orders: orderCount, revenue: formatYuan(revenueFen) }),
      autoClose: 8_000,
    })
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('show.endTitle')}
      confirmWords={t('show.endConfirm')}
      cancelWords={t('show.endCancel')}
      dangerous
      pending={pending}
      onConfirm={() => void end()}
      onClose={close}
    >
      {waiting > 0 && (
        <Text size="sm" fw={500} c="var(--warn)" mb="xs">
          {t('show.endWaiting', { count: waiting })}
        </Text>
      )}
      <Text size="sm">{t('show.endBody')}</Text>
    </ConfirmDialog>
  )
}
