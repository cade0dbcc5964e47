import { useTranslation } from 'react-i18next'
import type { ConnectorProblem } from '@shared/contract/chat'
import type { RoomPlatform } from '@shared/contract/rooms'
import { useRow } from '../../../api/hooks'
import { Dot } from '../../../ui/Dot'
import { connectorTone } from '../../../ui/figures/connectorTone'
import { clockTime } from '../../../ui/figures/time'
import css from '../settings.module.css'

/** A program on this PC that does not answer is no matter of the network or of a platform: it has words of its own. */
const grabberProblems = ['unreachable', 'refused_by_platform', 'room_unreadable', 'not_understood'] as const

/** How a room stands, in words: reached or not and why, when it is tried again, and how much came in. */
export function RoomStanding({ platform }: { readonly platform: RoomPlatform }) {
  const { t } = useTranslation(['settings', 'common'])
  const problemWords = useProblemWords(platform)
  const status = useRow('connectors', platform)
  if (!status || status.state === 'stopped') return null
  const { state, problem, retryAt, roomName, received, duplicates } = status
  return (
    <div className={css['standing']} role="status">
      <Dot tone={connectorTone[state]} />
      <div className={css['standingWords']}>
        <b>
          {t(`rooms.states.${state}`)}
          {roomName !== null && <> · {roomName}</>}
        </b>
        {problem && <div>{problemWords(problem)}</div>}
        {state === 'waiting' && retryAt !== null && (
          <div>{t('rooms.retry', { time: clockTime(retryAt) })}</div>
        )}
        <div>{t('rooms.counts', { received, duplicates })}</div>
      </div>
    </div>
  )
}

function useProblemWords(platform: RoomPlatform): (problem: ConnectorProblem) => string {
  const { t } = useTranslation(['settings', 'common'])
  return (problem) => {
    const own = grabberProblems.find((each) => each === problem)
    return platform === 'grabber' && own
      ? t(`rooms.grabberProblem.${own}`)
      : t(`common:status.connectorProblem.${problem}`)
  }
}
