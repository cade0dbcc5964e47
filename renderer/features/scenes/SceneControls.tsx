import { Button, Popover, Switch, Tooltip } from '@mantine/core'
import type { ObsReady } from '@shared/contract/obs'
import { IconTransitionRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall'
import { TransitionFields } from '../../ui/fields/TransitionFields'
import css from './scenes.module.css'

/** Preview mode and transition; what this OBS lacks is not there. */
export function SceneControls({ connection }: { connection: ObsReady }) {
  const { t } = useTranslation('scenes')
  const call = useCall()
  const { features, previewScene, paused } = connection
  return (
    <div className={css['controls']}>
      {features.studioMode && (
        <Tooltip label={t('studioModeHint')}>
          <Switch
            label={t('studioMode')}
            checked={previewScene !== null}
            disabled={paused}
            onChange={(event) => void call('scenes.setStudioMode', { on: event.currentTarget.checked })}
          />
        </Tooltip>
      )}
      {features.transitions && <TransitionButton connection={connection} />}
    </div>
  )
}

function TransitionButton({ connection }: { connection: ObsReady }) {
  const { t } = useTranslation('scenes')
  const call = useCall()
  const { transition, transitions, paused } = connection
  const { name, durationMs } = transition
  const shown =
    durationMs === null ? name : t('transitionLength', { name, seconds: (durationMs / 1_000).toFixed(1) })
  return (
    <Popover position="top-end" width={260} withArrow shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconTransitionRight size={18} stroke={1.6} aria-hidden />}
          disabled={paused}
          aria-label={t('transitionNow', { transition: shown })}
          title={t('transitionNow', { transition: shown })}
          classNames={{ label: css['transitionName'] ?? '' }}
        >
          {shown}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css['popover']}>
        <TransitionFields
          value={transition}
          transitions={transitions}
          words={{ label: t('transition'), duration: t('duration'), unknown: t('own.unknown') }}
          onChange={(choice) => {
            if (choice !== null) void call('scenes.setTransition', choice)
          }}
        />
        {durationMs === null && <p className={css['popoverNote']}>{t('noDuration')}</p>}
      </Popover.Dropdown>
    </Popover>
  )
}
