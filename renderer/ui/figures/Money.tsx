import { formatYuan } from '@shared/domain/money'
import { classNames } from '../classNames'
import css from '../ui.module.css'

/** An amount of fen as ¥. */
export function Money({ fen, className }: { fen: number; className?: string | undefined }) {
  return (
    <span className={classNames(css['number'], className)}>
      {fen < 0 && '−'}
      <span className={css['currency']}>¥</span>
      {formatYuan(Math.abs(fen))}
    </span>
  )
}
