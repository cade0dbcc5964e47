import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { useFocusBack } from '../../../ui/useFocusBack'

/** Asks before many orders are cancelled at once. */
export function CancelDialog({
  count,
  onConfirm,
  onClose,
}: {
  readonly count: number
  readonly onConfirm: () => Promise<void>
  readonly onClose: () => void
}) {
  const { t } = useTranslation('orderDesk')
  useFocusBack()
  const [pending, setPending] = useState(false)
  return (
    <ConfirmDialog
      opened
      dangerous
      title={t('cancelling.title', { count })}
      confirmWords={t('cancelling.confirm')}
      cancelWords={t('cancelling.keep')}
      pending={pending}
      onConfirm={() => {
        setPending(true)
        void onConfirm()
      }}
      onClose={onClose}
    >
      {t('cancelling.text')}
    </ConfirmDialog>
  )
}
