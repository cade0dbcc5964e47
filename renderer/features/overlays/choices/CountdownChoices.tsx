import { Button, NumberInput } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { CountdownLeft } from '../CountdownLeft'
import { useChange } from '../useChange'
import css from './choices.module.css'

const presets = [1, 3, 5, 10] as const
const longest = 120

/** The words over the countdown, and how long it runs. */
export function CountdownChoices() {
  const { t } = useTranslation('overlays')
  const call = useCall()
  const change = useChange()
  const { settings, countdownEndsAt } = useTopic('overlays')
  const [minutes, setMinutes] = useState<number | string>(15)
  const start = (count: number) => void call('overlays.startCountdown', { seconds: Math.round(count * 60) })
  const own = typeof minutes === 'number' && minutes > 0 && minutes <= longest ? minutes : null
  return (
    <>
      <SavedTextInput
        label={t('countdown.label')}
        placeholder={t('countdown.placeholder')}
        maxLength={20}
        value={settings.countdownLabel}
        onSave={(text) => change({ countdownLabel: text })}
        savedLabel={t('saved')}
      />
      {countdownEndsAt !== null && (
        <div className={css['running']} role="timer">
          <CountdownLeft endsAt={countdownEndsAt} />
          <Button
            color="red"
            variant="light"
            leftSection={<IconPlayerStop size={18} />}
            aria-label={t('countdown.stopLong')}
            onClick={() => void call('overlays.stopCountdown', {})}
          >
            {t('countdown.stop')}
          </Button>
        </div>
      )}
      <div className={css['row']} role="group" aria-label={t('countdown.presets')}>
        {presets.map((count) => (
          <Button
            key={count}
            variant="default"
            px={0}
            flex={1}
            aria-label={t('countdown.startMinutes', { minutes: count })}
            onClick={() => start(count)}
          >
            {t('countdown.minutes', { minutes: count })}
          </Button>
        ))}
      </div>
      <div className={css['withButton']}>
        <NumberInput
          label={t('countdown.custom')}
          min={1}
          max={longest}
          allowDecimal={false}
          value={minutes}
          onChange={setMinutes}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && own !== null) start(own)
          }}
        />
        <Button
          disabled={own === null}
          onClick={() => {
            if (own !== null) start(own)
          }}
        >
          {t('countdown.start')}
        </Button>
      </div>
      <p className={css['hint']}>{t('countdown.hint')}</p>
    </>
  )
}
