import { Button, Group, List, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'

/** How OBS's WebSocket server is switched on. */
export function ObsServerHelpDialog() {
  const { t } = useTranslation(['studio', 'common'])
  const opened = useWindow((window) => window.dialog === 'obsServerHelp')
  const close = useWindow((window) => window.closeDialog)
  const { run, pending } = useAction('obs.connectAutomatically')
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('obsHelp.title')}
      size={460}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <List type="ordered" spacing="sm" size="sm">
        <List.Item>{t('obsHelp.step1')}</List.Item>
        <List.Item>{t('obsHelp.step2')}</List.Item>
        <List.Item>{t('obsHelp.step3')}</List.Item>
      </List>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={close}>
          {t('common:close')}
        </Button>
        <Button
          loading={pending}
          onClick={() =>
            void run({}).then((result) => {
              if (result.ok) close()
            })
          }
        >
          {t('obs.connectAutomatically')}
        </Button>
      </Group>
    </Modal>
  )
}
