import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { ConfirmDialog } from '../../ui/ConfirmDialog'

const choices = {
  stream: { dialog: 'stopStream', call: 'outputs.stopStream' },
  record: { dialog: 'stopRecord', call: 'outputs.stopRecord' },
} as const

/** Asks before the stream or the recording is ended. */
export function StopDialog({ output }: { readonly output: 'stream' | 'record' }) {
  const { t } = useTranslation('outputs')
  const { dialog, call } = choices[output]
  const opened = useWindow((window) => window.dialog === dialog)
  const close = useWindow((window) => window.closeDialog)
  const stopped = useTopic('outputs')[output].state === 'stopped'
  // While OBS changes its scenes or profile it is not known how the outputs stand, and they go on as they were.
  const { connection } = useTopic('obs')
  const paused = connection.phase === 'ready' && connection.paused
  const { run, pending } = useAction(call)
  // It may end by itself, or in OBS, while the host thinks it over.
  useEffect(() => {
    if (opened && stopped && !paused) close()
  }, [opened, stopped, paused, close])
  async function stop() {
    const result = await run({})
    if (result.ok) close()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t(`stop.${output}Title`)}
      confirmWords={t(`stop.${output}Confirm`)}
      cancelWords={t(`stop.${output}Cancel`)}
      dangerous
      pending={pending}
      onConfirm={() => void stop()}
      onClose={close}
    >
      <Text size="sm">{t(`stop.${output}Body`)}</Text>
    </ConfirmDialog>
  )
}
