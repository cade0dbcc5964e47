import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { OverlayKind } from '@shared/contract/control-room/overlays'
import { IconAdjustments } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { useCall } from '../../api/useCall'
import { SavedTextInput } from '../../ui/fields/SavedTextInput'
import { CountdownLeft } from './CountdownLeft'
import { overlayIcons } from './overlayIcons'
import css from './overlays.module.css'
import { Standing } from './Standing'
import { useChange } from './useChange'

const quickMinutes = [1, 3, 5] as const

/** The overlays in the deck of the studio: on and off, a countdown, the line of text, and the way to all the rest. */
export function OverlayDeck() {
  return (
    <div className={css['deck']}>
      <Toggles />
      <div className={css['quick']}>
        <QuickCountdown />
        <QuickLine />
        <WayToPage />
      </div>
    </div>
  )
}

function Toggles() {
  const { t } = useTranslation('overlays')
  const { shown } = useTopic('overlays').settings
  const call = useCall()
  return (
    <div className={css['toggles']} role="group" aria-label={t('deck.label')}>
      {OverlayKind.options.map((kind) => {
        const Icon = overlayIcons[kind]
        return (
          <button
            key={kind}
            type="button"
            className={css['toggle']}
            aria-pressed={shown[kind]}
            onClick={() => void call('overlays.setShown', { kind, shown: !shown[kind] })}
          >
            <Icon size={19} stroke={1.6} aria-hidden />
            {t(`kinds.${kind}`)}
            <Standing kind={kind} />
          </button>
        )
      })}
    </div>
  )
}

function QuickCountdown() {
  const { t } = useTranslation('overlays')
  const { countdownEndsAt } = useTopic('overlays')
  const call = useCall()
  if (countdownEndsAt !== null) {
    return (
      <div className={css['quickGroup']} role="timer">
        <CountdownLeft endsAt={countdownEndsAt} />
        <Button
          variant="light"
          color="red"
          px={10}
          aria-label={t('countdown.stopLong')}
          onClick={() => void call('overlays.stopCountdown', {})}
        >
          {t('countdown.stop')}
        </Button>
      </div>
    )
  }
  return (
    <div className={css['quickGroup']} role="group" aria-label={t('deck.countdown')}>
      {t('deck.countdown')}
      {quickMinutes.map((minutes) => (
        <Button
          key={minutes}
          variant="default"
          px={9}
          aria-label={t('countdown.startMinutes', { minutes })}
          onClick={() => void call('overlays.startCountdown', { seconds: minutes * 60 })}
        >
          {t('countdown.minutes', { minutes })}
        </Button>
      ))}
    </div>
  )
}

function QuickLine() {
  const { t } = useTranslation('overlays')
  const { text } = useTopic('overlays').settings
  const change = useChange()
  return (
    <SavedTextInput
      className={css['quickLine'] ?? ''}
      label={t('deck.text')}
      labelProps={{ style: { display: 'none' } }}
      aria-label={t('deck.text')}
      placeholder={t('text.placeholder')}
      maxLength={80}
      value={text}
      onSave={(line) => change({ text: line })}
      savedLabel={t('saved')}
    />
  )
}

function WayToPage() {
  const { t } = useTranslation('overlays')
  const open = useWindow((window) => window.open)
  return (
    <Tooltip label={t('deck.open')}>
      <ActionIcon variant="default" aria-label={t('deck.open')} onClick={() => open('overlays')}>
        <IconAdjustments size={20} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
