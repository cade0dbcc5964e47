import { formatQuantity, type Units } from '@shared/domain/quantity'
import { classNames } from '../classNames'
import css from '../ui.module.css'

/** A quantity of smallest units as people say it, such as 2箱3根. */
export function QuantityText({
  quantity,
  units,
  className,
}: {
  quantity: number
  units: Units
  className?: string | undefined
}) {
  return <span className={classNames(css['number'], className)}>{formatQuantity(quantity, units)}</span>
}
