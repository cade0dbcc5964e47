import { Button, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from '../../../ui/useFocusBack'
import { longerBy } from './longer'
import { useWaitLonger } from './useWaitLonger'

/** How much longer many unpaid orders are waited for: one button for each answer. */
export function LongerDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly string[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['orderDesk', 'common'])
  useFocusBack()
  const waitLonger = useWaitLonger()
  return (
    <Modal
      opened
      onClose={onClose}
      size={360}
      title={t('deadline.title', { count: ids.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="xs">
        {longerBy.map((minutes, index) => (
          <Button
            key={minutes}
            variant="default"
            size="md"
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            onClick={() => void waitLonger(ids, minutes).then(onClose)}
          >
            {minutes === null ? t('deadline.forEver') : t('deadline.minutes', { minutes })}
          </Button>
        ))}
      </Stack>
    </Modal>
  )
}
