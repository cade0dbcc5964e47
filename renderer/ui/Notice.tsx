import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './ui.module.css'

const icons = {
  info: IconInfoCircle,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertTriangle,
} as const

/** A lasting remark inside a form or a page; `warn` and `bad` are for what the person should heed. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: keyof typeof icons
  title?: string
  children: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <div className={css['notice']} data-tone={tone} role={tone === 'bad' ? 'alert' : 'note'}>
      <Icon size={18} stroke={1.7} aria-hidden />
      <div>
        {title !== undefined && <strong className={css['noticeTitle']}>{title}</strong>}
        {children}
      </div>
    </div>
  )
}
