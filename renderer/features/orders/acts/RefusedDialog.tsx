import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useView } from '../../../api/hooks'
import { useFocusBack } from '../../../ui/useFocusBack'
import css from './acts.module.css'
import type { Moved } from './useMoveOrders'

/** The orders of many that could not be moved, each with its reason. */
export function RefusedDialog({ moved, refused, onClose }: Moved & { readonly onClose: () => void }) {
  const { t } = useTranslation(['orderDesk', 'common'])
  useFocusBack()
  const known = useView(({ orders }) => orders.byId)
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('refused.title', { count: refused.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {moved > 0 && <p className={css['aside']}>{t('refused.moved', { count: moved })}</p>}
      <ul className={css['refused']}>
        {refused.map(({ id, number, reason }) => (
          <li key={id}>
            <span className={css['number']}>{number}</span>
            <span className={css['buyer']}>{known.get(id)?.buyerName}</span>
            <span className={css['reason']}>{t(`refused.reasons.${reason}`)}</span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose} data-autofocus>
          {t('refused.close')}
        </Button>
      </Group>
    </Modal>
  )
}
