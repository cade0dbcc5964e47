import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'

const minutes = { ten: 10, hour: 60, show: null } as const
type Stretch = keyof typeof minutes
const stretches = ['ten', 'hour', 'show'] as const satisfies readonly Stretch[]

/** Reads what was said once more, as after a product's names were mended. */
export function ReadAgainDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  const live = useTopic('show').show?.state === 'live'
  const [stretch, setStretch] = useState<Stretch>('ten')
  const [done, setDone] = useState<{ read: number; found: number } | null>(null)
  const { run, pending } = useAction('chat.readAgain')
  const close = () => {
    setDone(null)
    onClose()
  }
  const read = async () => {
    const back = minutes[stretch]
    const result = await run({ since: back === null ? null : Date.now() - back * 60_000 })
    if (result.ok) setDone(result.value)
  }
  return (
    <Modal
      opened={opened && live}
      onClose={close}
      title={t('readAgain.title')}
      size={460}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('readAgain.text')}</Text>
        <Radio.Group
          aria-label={t('readAgain.stretch')}
          value={stretch}
          onChange={(value) => setStretch(stretches.find((each) => each === value) ?? 'ten')}
        >
          <Group>
            {stretches.map((each) => (
              <Radio key={each} value={each} label={t(`readAgain.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
        <div role="status">{done && t(done.found > 0 ? 'readAgain.found' : 'readAgain.nothing', done)}</div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t('common:close')}
          </Button>
          <Button loading={pending} onClick={() => void read()}>
            {t('readAgain.start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
