import { forwardRef, type KeyboardEvent, type MouseEvent } from 'react'
import { type TableComponents } from 'react-virtuoso'

/** What the parts of a RowGrid need to know of it. */
export type GridContext = {
  readonly label: string
  readonly rowHeight: number
  readonly rowCount: number
  readonly activeIndex: number
  /** In pixels; a narrower grid scrolls sideways. */
  readonly leastWidth: number
  /** Null where rows are not chosen. */
  readonly isChosen: ((index: number) => boolean) | null
  readonly rowElementId: (index: number) => string
  readonly isDimmed: (index: number) => boolean
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void
  readonly onRowClick: (index: number, event: MouseEvent) => void
  readonly onRowDoubleClick: (index: number) => void
}

/**
 * The elements of a RowGrid. The scrolling box is the grid and takes the focus once for all rows; the row
 * walked to is named by aria-activedescendant, since a row out of sight does not exist to be focused.
 */
export function gridComponents<Row>(): TableComponents<Row, GridContext> {
  return {
    Scroller: forwardRef(function GridScroller({ context, ...rest }, ref) {
      return (
        <div
          {...rest}
          ref={ref}
          role="grid"
          tabIndex={0}
          aria-label={context.label}
          aria-multiselectable={context.isChosen !== null || undefined}
          aria-rowcount={context.rowCount + 1}
          aria-activedescendant={
            context.activeIndex >= 0 ? context.rowElementId(context.activeIndex) : undefined
          }
          onKeyDown={context.onKeyDown}
        />
      )
    }),
    Table: ({ children, style, context }) => (
      <table role="presentation" style={{ ...style, minWidth: context.leastWidth }}>
        {children}
      </table>
    ),
    TableRow: ({ context, children, style, ...rest }) => {
      const index = rest['data-index']
      return (
        <tr
          // The list measures rows by these.
          data-index={index}
          data-item-index={rest['data-item-index']}
          data-known-size={rest['data-known-size']}
          role="row"
          id={context.rowElementId(index)}
          aria-rowindex={index + 2}
          aria-selected={context.isChosen?.(index) ?? index === context.activeIndex}
          data-active={index === context.activeIndex || undefined}
          data-dimmed={context.isDimmed(index) || undefined}
          style={{ ...style, height: context.rowHeight }}
          // Shift chooses rows, not their text.
          onMouseDown={(event) => {
            if (event.shiftKey) event.preventDefault()
          }}
          onClick={(event) => context.onRowClick(index, event)}
          onDoubleClick={() => context.onRowDoubleClick(index)}
        >
          {children}
        </tr>
      )
    },
  }
}
