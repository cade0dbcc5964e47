import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { spanTime } from '../../ui/figures/time'
import { useNow } from '../../ui/figures/useNow'
import css from './scenes.module.css'
import { usePanic } from './usePanic'

/** Over every page while the show is held: what happened, for how long, and the one way back. */
export function PanicBar() {
  const { t } = useTranslation('scenes')
  const { panic, connection } = useTopic('obs')
  const { breakScene } = useTopic('settings')
  const { back } = usePanic()
  if (panic === null) return null
  return (
    <div className={css['bar']} role="alert">
      <IconHandStop size={26} aria-hidden />
      <div className={css['barWords']}>
        <strong>
          {t('bar.title')} <Since since={panic.since} />
        </strong>
        <span>
          {connection.phase === 'ready' ? (
            <>
              {panic.scene === null && connection.programScene !== breakScene
                ? t('bar.noScene', { scene: breakScene })
                : t('bar.scene', { scene: connection.programScene })}
              {panic.muted.length === 0
                ? t('bar.nothingMuted')
                : t('bar.muted', { count: panic.muted.length })}
            </>
          ) : (
            t('bar.away')
          )}
        </span>
        {panic.problems.map((problem) =>
          // That there is no break scene is said above.
          problem === 'no_break_scene' ? null : <span key={problem}>{t(`problem.${problem}`)}</span>,
        )}
      </div>
      <Button size="md" variant="white" color="red" onClick={back}>
        {t('bar.back')}
      </Button>
    </div>
  )
}

function Since({ since }: { since: number }) {
  // Seen, not read aloud every second.
  return <time aria-hidden>{spanTime(useNow() - since)}</time>
}
