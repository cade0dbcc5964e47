import css from './acts.module.css'
import { TypeOrderButton } from './TypeOrderButton'
import { UndoButton } from './UndoButton'

/** Beside the title of the orders page: types an order in, and takes the last step back. */
export function PageActs() {
  return (
    <span className={css['pageActs']}>
      <TypeOrderButton />
      <UndoButton />
    </span>
  )
}
