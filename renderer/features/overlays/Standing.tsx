import type { OverlayKind } from '@shared/contract/control-room/overlays'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { Dot } from '../../ui/Dot'
import css from './overlays.module.css'
import { toldStanding, toneOf, type ToldStanding } from './standing'

/** How one overlay stands now. */
export function useStanding(kind: OverlayKind): ToldStanding {
  const overlays = useTopic('overlays')
  const { connection } = useTopic('obs')
  return toldStanding(overlays, kind, connection.phase)
}

/** The same in words, with a dot. */
export function Standing({ kind }: { kind: OverlayKind }) {
  const { t } = useTranslation('overlays')
  const standing = useStanding(kind)
  return (
    <span className={css['standing']}>
      <Dot tone={toneOf[standing]} />
      {t(`standing.${standing}`)}
    </span>
  )
}
