import { useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { TableVirtuoso, type TableVirtuosoHandle } from 'react-virtuoso'
import { gridComponents, type GridContext } from './rowGridParts'
import { rowAfterKey } from './rowGridKeys'
import css from './RowGrid.module.css'

/** One column of a RowGrid; a column without a width takes what is left. */
export type GridColumn<Row> = {
  readonly key: string
  readonly title: ReactNode
  /** Width in pixels. */
  readonly width?: number
  readonly align?: 'start' | 'end' | 'center'
  readonly cell: (row: Row) => ReactNode
}

type RowGridProps<Row> = {
  /** The grid's accessible name. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly idOf: (row: Row) => string
  /** Height of each row in pixels; all are the same, so that thousands scroll smoothly. */
  readonly rowHeight: number
  readonly activeId: string | null
  readonly onActive: (row: Row) => void
  /** Enter, or a double click. */
  readonly onOpen?: (row: Row) => void
  /** The space bar. */
  readonly onToggle?: (row: Row) => void
  /** Any other key pressed while the grid has the focus. */
  readonly onKey?: (event: KeyboardEvent<HTMLDivElement>, row: Row) => void
  readonly dimmed?: (row: Row) => boolean
  /** What was searched for: another value shows the list from its beginning again. */
  readonly sought?: string
  /** The last row came into sight, as where only a part of a long list is there yet. */
  readonly onEnd?: () => void
}

/** A table of any length, walked with the arrow keys; only the rows in sight exist. */
export function RowGrid<Row>(props: RowGridProps<Row>) {
  const {
    label,
    rows,
    columns,
    idOf,
    rowHeight,
    activeId,
    onActive,
    onOpen,
    onToggle,
    onKey,
    dimmed,
    sought,
    onEnd,
  } = props
  const handle = useRef<TableVirtuosoHandle>(null)
  const prefix = useId()
  const components = useMemo(() => gridComponents<Row>(), [])
  useEffect(() => {
    handle.current?.scrollToIndex(0)
  }, [sought])
  const activeIndex = useMemo(
    () => (activeId === null ? -1 : rows.findIndex((row) => idOf(row) === activeId)),
    [rows, idOf, activeId],
  )

  const latestIndex = useRef(activeIndex)
  latestIndex.current = activeIndex
  // Also when the page walks on by itself; not when rows come and go around the active one.
  useEffect(() => {
    if (latestIndex.current >= 0) handle.current?.scrollIntoView({ index: latestIndex.current })
  }, [activeId])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Keys typed into a field or on a button inside a row are theirs.
    if (event.target !== event.currentTarget) return
    const active = rows[activeIndex]
    if (event.altKey || event.ctrlKey || event.metaKey) {
      if (active !== undefined) onKey?.(event, active)
    } else if (event.key === 'Enter' && active !== undefined && onOpen) {
      event.preventDefault()
      onOpen(active)
    } else if (event.key === ' ' && active !== undefined && onToggle) {
      event.preventDefault()
      onToggle(active)
    } else {
      const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2)
      const next = rowAfterKey(event.key, activeIndex, rows.length, page)
      const row = next === null ? undefined : rows[next]
      if (next === null || row === undefined) {
        if (active !== undefined) onKey?.(event, active)
        return
      }
      event.preventDefault()
      onActive(row)
    }
  }

  const context: GridContext = {
    label,
    rowHeight,
    rowCount: rows.length,
    activeIndex,
    rowElementId: (index) => `${prefix}-${index}`,
    isDimmed: (index) => {
      const row = rows[index]
      return row !== undefined && dimmed?.(row) === true
    },
    onKeyDown,
    onRowClick: (index) => {
      const row = rows[index]
      if (row !== undefined) onActive(row)
    },
    onRowDoubleClick: (index) => {
      const row = rows[index]
      if (row !== undefined) onOpen?.(row)
    },
  }

  const header = useCallback(
    () => (
      <tr role="row">
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            style={{ width: column.width, textAlign: column.align ?? 'start' }}
          >
            {column.title}
          </th>
        ))}
      </tr>
    ),
    [columns],
  )

  return (
    <TableVirtuoso
      ref={handle}
      className={css['grid']}
      data={rows}
      context={context}
      components={components}
      fixedItemHeight={rowHeight}
      computeItemKey={(_index, row) => idOf(row)}
      increaseViewportBy={rowHeight * 4}
      {...(onEnd ? { endReached: onEnd } : {})}
      fixedHeaderContent={header}
      itemContent={(_index, row) =>
        columns.map((column) => (
          <td key={column.key} role="gridcell" style={{ textAlign: column.align ?? 'start' }}>
            {column.cell(row)}
          </td>
        ))
      }
    />
  )
}
