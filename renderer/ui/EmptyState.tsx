import type { ReactNode } from 'react'
import css from './ui.module.css'

/** What to say where there is nothing yet, with the ways on as `children`. */
export function EmptyState({
  icon,
  title,
  text,
  children,
}: {
  icon?: ReactNode
  title: string
  text?: string
  children?: ReactNode
}) {
  return (
    <div className={css['empty']}>
      {icon !== undefined && (
        <div className={css['emptyIcon']} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={css['emptyTitle']}>{title}</h2>
      {text !== undefined && <p className={css['emptyText']}>{text}</p>}
      {children !== undefined && <div className={css['emptyActions']}>{children}</div>}
    </div>
  )
}
