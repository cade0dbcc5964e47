import type { ReactNode } from 'react'
import css from './Pill.module.css'

/** A word or two about how a row stands; `warn` for what somebody must still do, `bad` for what is gone. */
export function Pill({ tone, children }: { tone: 'quiet' | 'warn' | 'bad'; children: ReactNode }) {
  return (
    <span className={css['pill']} data-tone={tone}>
      {children}
    </span>
  )
}
