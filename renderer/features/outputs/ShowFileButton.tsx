import { ActionIcon, Tooltip } from '@mantine/core'
import { IconClockHour4, IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useCall } from '../../api/useCall'

/** Shows the last recording, replay or list of times in its folder; nothing while there is none. */
export function ShowFileButton({ file }: { readonly file: 'lastRecording' | 'lastReplay' | 'lastTimeList' }) {
  const { t } = useTranslation('outputs')
  const call = useCall()
  const outputs = useTopic('outputs')
  if (outputs[file] === null) return null
  const Icon = file === 'lastTimeList' ? IconClockHour4 : IconFolder
  return (
    <Tooltip label={t(`files.${file}`)}>
      <ActionIcon
        size={26}
        aria-label={t(`files.${file}`)}
        onClick={() => void call('outputs.showFile', { file })}
      >
        <Icon size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
