import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './ui.module.css'

/** A page under the header: title and toolbar stay, the content below takes the rest and scrolls by itself. */
export function PageFrame({
  title,
  views,
  note,
  toolbar,
  children,
}: {
  title: string
  /** Stands in place of the title: the parts of the page, and which of them is shown. */
  views?: ReactNode
  /** A short line beside the title, such as a count. */
  note?: ReactNode
  /** Buttons and fields at the right of the title. */
  toolbar?: ReactNode
  children: ReactNode
}) {
  return (
    <main className={css['page']} aria-label={title}>
      <header className={css['pageHead']}>
        {views === undefined ? (
          <h1 className={css['pageTitle']}>{title}</h1>
        ) : (
          <>
            <VisuallyHidden component="h1">{title}</VisuallyHidden>
            {views}
          </>
        )}
        {note !== undefined && <span className={css['pageNote']}>{note}</span>}
        <div className={css['pageTools']}>{toolbar}</div>
      </header>
      <div className={css['pageBody']}>{children}</div>
    </main>
  )
}
