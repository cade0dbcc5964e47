import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type MouseEvent, type PointerEvent, type ReactNode } from 'react'
import css from './RowGrid.module.css'

/** No column gets narrower, in pixels. */
const leastWidth = 56

/** The title of a column: sorts when it is clicked, and its edge is dragged. */
export function HeaderCell({
  column,
  sorted,
  onSort,
  onWidth,
}: {
  readonly column: {
    readonly title: ReactNode
    readonly width?: number
    readonly align?: 'start' | 'end' | 'center'
  }
  readonly sorted: 'ascending' | 'descending' | null
  readonly onSort: (() => void) | undefined
  /** Null for the width it has by itself. */
  readonly onWidth: ((width: number | null) => void) | undefined
}) {
  const { title, width, align = 'start' } = column
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th role="columnheader" scope="col" aria-sort={sorted ?? undefined} style={{ width, textAlign: align }}>
      {onSort ? (
        <button type="button" className={css['sort']} data-sorted={sorted ?? undefined} onClick={onSort}>
          {title} {sorted !== null && <Arrow size={12} aria-hidden />}
        </button>
      ) : (
        title
      )}
      {onWidth && <Edge onWidth={onWidth} />}
    </th>
  )
}

function Edge({ onWidth }: { onWidth: (width: number | null) => void }) {
  const start = (event: PointerEvent<HTMLSpanElement>) => {
    const edge = event.currentTarget
    const cell = edge.parentElement
    if (!cell) return
    event.preventDefault()
    edge.setPointerCapture(event.pointerId)
    const from = event.clientX - cell.getBoundingClientRect().width
    const move = ({ clientX }: { clientX: number }) =>
      onWidth(Math.max(leastWidth, Math.round(clientX - from)))
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  return (
    <span className={css['edge']} aria-hidden onPointerDown={start} onDoubleClick={() => onWidth(null)} />
  )
}

/** The box that chooses all rows, or none. */
export function ChooseAll({
  label,
  all,
  some,
  onChange,
}: {
  readonly label: string
  readonly all: boolean
  readonly some: boolean
  readonly onChange: (all: boolean) => void
}) {
  return (
    <th role="columnheader" scope="col" className={css['choose']}>
      <Checkbox
        size="xs"
        aria-label={label}
        tabIndex={-1}
        checked={all}
        indeterminate={some && !all}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </th>
  )
}

/** The box that chooses one row. */
export function ChooseRow({
  labelledBy,
  chosen,
  onChange,
}: {
  readonly labelledBy: string
  readonly chosen: boolean
  readonly onChange: (event: MouseEvent) => void
}) {
  return (
    <td role="gridcell" className={css['choose']} onClick={(event) => event.stopPropagation()}>
      <Checkbox
        size="xs"
        aria-labelledby={labelledBy}
        tabIndex={-1}
        checked={chosen}
        onClick={onChange}
        onChange={() => undefined}
      />
    </td>
  )
}
