import { spanTime } from '../../ui/figures/time'
import { useNow } from '../../ui/figures/useNow'
import css from './outputs.module.css'

/** How long something has run, counting on; nothing while that is not known. */
export function RunningTime({ since }: { readonly since: number | null }) {
  const now = useNow()
  return since === null ? null : <span className={css['time']}>{spanTime(now - since)}</span>
}
