import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from '../../../ui/useFocusBack'
import css from './acts.module.css'

/** Notes that the money went back, and asks where the goods are. */
export function RefundDialog({
  count,
  onRefunded,
  onClose,
}: {
  readonly count: number
  /** Whether the goods go back on the shelf. */
  readonly onRefunded: (restock: boolean) => Promise<void>
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['orderDesk', 'common'])
  useFocusBack()
  const [restock, setRestock] = useState<'restock' | 'gone'>('gone')
  const [pending, setPending] = useState(false)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setPending(true)
    await onRefunded(restock === 'restock')
    setPending(false)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={440}
      title={t('refund.title', { count })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={css['form']} onSubmit={(event) => void save(event)}>
        <Text size="sm" c="dimmed">
          {t('refund.text')}
        </Text>
        <Radio.Group
          label={t('refund.question')}
          value={restock}
          onChange={(value) => setRestock(value === 'restock' ? 'restock' : 'gone')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="gone" label={t('refund.gone')} data-autofocus />
            <Radio value="restock" label={t('refund.restock')} />
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" mt="xs" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('refund.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
