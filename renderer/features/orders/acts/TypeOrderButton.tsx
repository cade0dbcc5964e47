import { Button } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOrderActs } from './OrderActsProvider'

/** Opens the form for an order that came by telephone or in WeChat. */
export function TypeOrderButton() {
  const { t } = useTranslation('orderDesk')
  const { typeOrder } = useOrderActs()
  return (
    <Button
      variant="default"
      leftSection={<IconPencilPlus size={18} aria-hidden />}
      aria-keyshortcuts="N"
      title={`${t('typing.open')} (N)`}
      onClick={typeOrder}
    >
      {t('typing.open')}
    </Button>
  )
}
