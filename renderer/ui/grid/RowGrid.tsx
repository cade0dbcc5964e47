import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { TableVirtuoso, type TableVirtuosoHandle } from 'react-virtuoso'
import { ChooseAll, ChooseRow, HeaderCell } from './GridHeader'
import { allBetween, toggled } from './rowChoice'
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
  /** A click on its title sorts by it, where the grid can be sorted. */
  readonly sortable?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** Rows chosen for something to be done to all of them: by boxes, Shift, Ctrl or Ctrl+A. */
export type GridChoice = {
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (ids: ReadonlySet<string>) => void
  readonly allLabel: string
}

/** By which column rows are sorted. */
export type GridSort = { readonly key: string; readonly descending: boolean }

/** A column without a width still needs so much, in pixels. */
const leastFreeWidth = 160
const chooseWidth = 44

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
  readonly choice?: GridChoice | undefined
  readonly sort?: GridSort | null
  readonly onSort?: (key: string) => void
  /** The edge of a column was dragged; null for the width it has by itself. */
  readonly onWidth?: (key: string, width: number | null) => void
  /** The last row came near: there may be more. */
  readonly onEnd?: (() => void) | undefined
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
    choice,
    sort = null,
    onSort,
    onWidth,
    onEnd,
  } = props
  /** Where the last choice began. */
  const anchor = useRef<string | null>(null)
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
    if (choice && chooseByKey(event, choice)) {
      event.preventDefault()
    } else if (event.altKey || event.ctrlKey || event.metaKey) {
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
      if (choice && event.shiftKey) chooseUpTo(choice, row)
      else anchor.current = idOf(row)
      onActive(row)
    }
  }
  const ids = () => rows.map(idOf)
  const chooseUpTo = ({ onChoose }: GridChoice, row: Row) => {
    anchor.current ??= activeId ?? idOf(row)
    onChoose(allBetween(ids(), anchor.current, idOf(row)))
  }
  const chooseOne = ({ chosen, onChoose }: GridChoice, row: Row) => {
    anchor.current = idOf(row)
    onChoose(toggled(chosen, idOf(row)))
  }
  const chooseByKey = (event: KeyboardEvent, now: GridChoice) => {
    const active = rows[activeIndex]
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') now.onChoose(new Set(ids()))
    else if (event.key === 'Escape' && now.chosen.size > 0) now.onChoose(new Set())
    else if (event.key === ' ' && active !== undefined) chooseOne(now, active)
    else return false
    return true
  }
  const onRowClick = (row: Row, event: MouseEvent) => {
    if (choice && event.shiftKey) chooseUpTo(choice, row)
    else if (choice && (event.ctrlKey || event.metaKey)) chooseOne(choice, row)
    else anchor.current = idOf(row)
    onActive(row)
  }

  const context: GridContext = {
    label,
    rowHeight,
    rowCount: rows.length,
    activeIndex,
    leastWidth: columns.reduce((sum, { width }) => sum + (width ?? leastFreeWidth), choice ? chooseWidth : 0),
    isChosen:
      choice && choice.chosen.size > 0
        ? (index) => {
            const row = rows[index]
            return row !== undefined && choice.chosen.has(idOf(row))
          }
        : null,
    rowElementId: (index) => `${prefix}-${index}`,
    isDimmed: (index) => {
      const row = rows[index]
      return row !== undefined && dimmed?.(row) === true
    },
    onKeyDown,
    onRowClick: (index, event) => {
      const row = rows[index]
      if (row !== undefined) onRowClick(row, event)
    },
    onRowDoubleClick: (index) => {
      const row = rows[index]
      if (row !== undefined) onOpen?.(row)
    },
  }

  const latest = useRef({ choice, rows, onSort, onWidth })
  latest.current = { choice, rows, onSort, onWidth }
  const canSort = onSort !== undefined
  const canResize = onWidth !== undefined
  const allChosen = choice && rows.length > 0 && rows.every((row) => choice.chosen.has(idOf(row)))
  const someChosen = choice !== undefined && choice.chosen.size > 0
  const allLabel = choice?.allLabel
  const header = useCallback(
    () => (
      <tr role="row">
        {allLabel !== undefined && (
          <ChooseAll
            label={allLabel}
            all={allChosen === true}
            some={someChosen}
            onChange={(all) =>
              latest.current.choice?.onChoose(new Set(all ? latest.current.rows.map(idOf) : []))
            }
          />
        )}
        {columns.map((column) => (
          <HeaderCell
            key={column.key}
            column={column}
            sorted={sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : null}
            onSort={
              canSort && column.sortable === true ? () => latest.current.onSort?.(column.key) : undefined
            }
            onWidth={canResize ? (width) => latest.current.onWidth?.(column.key, width) : undefined}
          />
        ))}
      </tr>
    ),
    [columns, allLabel, allChosen, someChosen, idOf, sort, canSort, canResize],
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
      fixedHeaderContent={header}
      {...(onEnd ? { endReached: onEnd } : {})}
      itemContent={(index, row) => (
        <>
          {choice && (
            <ChooseRow
              labelledBy={`${prefix}-${index}`}
              chosen={choice.chosen.has(idOf(row))}
              onChange={(event) => {
                if (event.shiftKey) chooseUpTo(choice, row)
                else chooseOne(choice, row)
              }}
            />
          )}
          {columns.map((column) => (
            <td key={column.key} role="gridcell" style={{ textAlign: column.align ?? 'start' }}>
              {column.cell(row)}
            </td>
          ))}
        </>
      )}
    />
  )
}
