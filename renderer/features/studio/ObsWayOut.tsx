import { Button, Loader } from '@mantine/core'
import type { CallName } from '@shared/contract'
import type { ObsConnection } from '@shared/contract/obs'
import { assertNever } from '@shared/errors'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import type { FrameDialog } from '../../api/windowStore'
import { useAction } from '../../api/useCall'
import { useNow } from '../../ui/figures/useNow'
import css from './studio.module.css'

type NotReady = Exclude<ObsConnection, { phase: 'ready' }>
type ReasonOf<Phase extends 'waiting' | 'blocked'> = Extract<NotReady, { phase: Phase }>['reason']
type ObsCall = Extract<CallName, 'obs.connectAutomatically' | 'obs.retryNow' | 'obs.disconnect'>
type ButtonWords =
  'connectAutomatically' | 'typeAddress' | 'typePassword' | 'retryNow' | 'reconnect' | 'stop' | 'howToEnable'
type Way = { readonly words: ButtonWords } & (
  { readonly call: ObsCall } | { readonly dialog: Extract<FrameDialog, 'obsPassword' | 'obsServerHelp'> }
)

const automatic: Way = { words: 'connectAutomatically', call: 'obs.connectAutomatically' }
const typed: Way = { words: 'typeAddress', dialog: 'obsPassword' }
const password: Way = { words: 'typePassword', dialog: 'obsPassword' }
const retry: Way = { words: 'retryNow', call: 'obs.retryNow' }
const reconnect: Way = { words: 'reconnect', call: 'obs.retryNow' }
const stop: Way = { words: 'stop', call: 'obs.disconnect' }
const help: Way = { words: 'howToEnable', dialog: 'obsServerHelp' }

const waysOutOfBlock = {
  password_wrong: [password, automatic],
  password_missing: [password, automatic],
  kicked: [reconnect],
  too_old: [reconnect],
  server_disabled: [help, automatic],
  obs_not_found: [typed, automatic],
} satisfies Record<ReasonOf<'blocked'>, readonly Way[]>

const waysOutOfWaiting = {
  not_running: [retry, typed],
  no_answer: [retry, typed],
  connection_lost: [retry],
  still_loading: [retry],
} satisfies Record<ReasonOf<'waiting'>, readonly Way[]>

/** The ways out of each state, the best one first. */
function waysOut(connection: NotReady): readonly Way[] {
  switch (connection.phase) {
    case 'idle':
      return [automatic, typed]
    case 'connecting':
    case 'syncing':
      return [stop]
    case 'waiting':
      return waysOutOfWaiting[connection.reason]
    case 'blocked':
      return waysOutOfBlock[connection.reason]
    default:
      return assertNever(connection)
  }
}

/** In the place of the picture: what is the matter with OBS, and what to do about it. */
export function ObsWayOut({ connection }: { connection: NotReady }) {
  const { t } = useTranslation('studio')
  const words =
    connection.phase === 'waiting' || connection.phase === 'blocked' ? connection.reason : connection.phase
  const busy = connection.phase === 'connecting' || connection.phase === 'syncing'
  const address = busy ? connection.address : ''
  return (
    <div className={css['wayOut']} role="status">
      {busy ? (
        <Loader size={30} color="gray" />
      ) : (
        <IconPlugConnectedX size={34} stroke={1.4} aria-hidden className={css['wayOutIcon']} />
      )}
      <h2 className={css['wayOutTitle']}>{t(`obs.${words}.title`)}</h2>
      <p className={css['wayOutText']}>{t(`obs.${words}.text`, { address })}</p>
      <div className={css['wayOutWays']}>
        {waysOut(connection).map((way, index) => (
          <WayButton key={way.words} way={way} first={index === 0 && !busy} />
        ))}
      </div>
      {connection.phase === 'waiting' && <Countdown retryAt={connection.retryAt} />}
    </div>
  )
}

function WayButton({ way, first }: { way: Way; first: boolean }) {
  const { t } = useTranslation('studio')
  const show = useWindow((window) => window.show)
  const { run, pending } = useAction('call' in way ? way.call : 'obs.retryNow')
  return (
    <Button
      variant={first ? 'filled' : 'default'}
      loading={pending}
      onClick={() => {
        if ('dialog' in way) show(way.dialog)
        else void run({})
      }}
    >
      {t(`obs.${way.words}`)}
    </Button>
  )
}

function Countdown({ retryAt }: { retryAt: number }) {
  const { t } = useTranslation('studio')
  const seconds = Math.ceil((retryAt - useNow(500)) / 1_000)
  return (
    <span className={css['countdown']} aria-live="off">
      {seconds > 0 ? t('obs.retryIn', { seconds }) : t('obs.retrying')}
    </span>
  )
}
