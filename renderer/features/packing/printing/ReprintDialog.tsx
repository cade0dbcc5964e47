import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './printing.module.css'

/** Some of what is to be printed was printed before: nothing is printed twice without a word. */
export function ReprintDialog({
  opened,
  again,
  first,
  onClose,
  onPrint,
}: {
  readonly opened: boolean
  /** How many were printed before, and how many were not. */
  readonly again: number
  readonly first: number
  readonly onClose: () => void
  readonly onPrint: (withThosePrintedBefore: boolean) => void
}) {
  const { t } = useTranslation('printing')
  const common = useTranslation('common')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('again.title', { count: again })}
      size={480}
      closeButtonProps={{ 'aria-label': common.t('close') }}
    >
      {t('again.text')}
      <Group justify="flex-end" mt="lg" gap="sm" className={css['actions'] ?? ''}>
        <Button size="md" variant="default" onClick={onClose} data-autofocus>
          {common.t('cancel')}
        </Button>
        {first > 0 && (
          <Button size="md" variant="default" onClick={() => onPrint(false)}>
            {t('again.firstOnly', { count: first })}
          </Button>
        )}
        <Button size="md" onClick={() => onPrint(true)}>
          {t('again.all', { count: first + again })}
        </Button>
      </Group>
    </Modal>
  )
}
