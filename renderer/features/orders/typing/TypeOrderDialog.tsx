import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from '../../../ui/useFocusBack'
import { TypeOrderForm } from './TypeOrderForm'

/** Takes an order down that came by telephone or in WeChat. */
export function TypeOrderDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['orderDesk', 'common'])
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={t('typing.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <TypeOrderForm onSaved={onClose} />
    </Modal>
  )
}
