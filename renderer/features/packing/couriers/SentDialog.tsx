import { Button, Group, Loader, Modal } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { chatLines } from '@shared/domain/couriers/chat-lines'
import { EmptyState } from '../../../ui/EmptyState'
import css from './couriers.module.css'
import { sendingOf, useCourierParcels } from './useCourierParcels'

/** Which parcel has which waybill, and all of them as lines for the group chat, names and phones hidden. */
export function SentDialog({ showId, onClose }: { readonly showId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['couriers', 'common'])
  const { parcels } = useCourierParcels(showId)
  const sent = (parcels ?? []).map((parcel) => ({ ...parcel, ...sendingOf(parcel) }))
  const numbered = sent.filter(({ waybill }) => waybill !== '')
  const lines = chatLines(sent, (digits) => t('sent.tail', { digits }))
  const copy = async () => {
    await navigator.clipboard.writeText(lines)
    showNotification({
      id: 'waybills-copied',
      message: t('sent.copied', { count: numbered.length }),
      autoClose: 4_000,
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={t('sent.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {parcels === null ? (
        <Loader />
      ) : numbered.length === 0 ? (
        <EmptyState
          icon={<IconCopy size={28} stroke={1.5} />}
          title={t('sent.none')}
          text={t('sent.noneText')}
        />
      ) : (
        <>
          <div className={css['body']}>
            <div className={css['note']}>{t('sent.explain')}</div>
            <pre className={css['lines']} aria-label={t('sent.lines')}>
              {lines}
            </pre>
            <ul className={css['list']} aria-label={t('sent.parcels')}>
              {sent.map(({ id, number, recipient, courier, waybill }) => (
                <li key={id} className={css['sent']} aria-label={number}>
                  <b>{number}</b>
                  <span>{recipient.name}</span>
                  <span>{courier}</span>
                  <span className={css[waybill === '' ? 'doubt' : 'number']}>
                    {waybill || t('sent.without')}
                  </span>
                </li>
              ))}
            </ul>
          </div>
          <Group justify="space-between" mt="md">
            <span className={css['note']}>
              {t('sent.count', { count: numbered.length, without: sent.length - numbered.length })}
            </span>
            <Button leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
              {t('sent.copy')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
