import { ActionIcon, Button, Popover, Select, Tooltip } from '@mantine/core'
import { IconChevronDown, IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShownKey } from '../../api/hotkeys/useShownKey'
import { useTopic } from '../../api/hooks'
import { useCall } from '../../api/useCall'
import { KeyHint } from '../../ui/KeyHint'
import css from './scenes.module.css'
import { usePanic } from './usePanic'

/** The panic button, at hand whatever the deck shows, and beside it which scene it goes to. */
export function PanicControl() {
  const { t } = useTranslation('scenes')
  const { breakScene } = useTopic('settings')
  const { panic } = usePanic()
  const key = useShownKey('panic')
  return (
    <div className={css['panic']}>
      <Tooltip label={t('panicHint', { scene: breakScene })}>
        <Button
          size="xs"
          color="red"
          className={css['panicButton'] ?? ''}
          leftSection={<IconHandStop size={17} aria-hidden />}
          rightSection={key && <KeyHint>{key}</KeyHint>}
          onClick={panic}
        >
          {t('panic')}
        </Button>
      </Tooltip>
      <BreakScene />
    </div>
  )
}

function BreakScene() {
  const { t } = useTranslation('scenes')
  const call = useCall()
  const { breakScene } = useTopic('settings')
  const { connection } = useTopic('obs')
  const scenes = connection.phase === 'ready' ? connection.scenes : []
  const missing = connection.phase === 'ready' && !scenes.includes(breakScene)
  return (
    <Popover position="bottom-end" width={260} withArrow shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          size={30}
          variant="filled"
          color="red"
          className={css['panicMore'] ?? ''}
          aria-label={t('panicSettings')}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Select
          label={t('breakScene')}
          description={t('breakSceneHint')}
          data={scenes.includes(breakScene) ? [...scenes] : [breakScene, ...scenes]}
          value={breakScene}
          error={missing ? t('breakSceneMissing') : undefined}
          comboboxProps={{ withinPortal: false }}
          onChange={(scene) => {
            if (scene !== null) void call('settings.change', { breakScene: scene })
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
