import type { ReactNode } from 'react'
import { Dot, type Tone } from '../../ui/Dot'
import css from './outputs.module.css'

/** One output: its name, how it stands in words, and what can be done with it. */
export function OutputRow(props: {
  readonly name: string
  readonly tone: Tone
  readonly words: ReactNode
  /** More of it, for whoever points at the words. */
  readonly title?: string
  readonly children?: ReactNode
}) {
  return (
    <div className={css['row']} role="group" aria-label={props.name}>
      <span className={css['name']}>{props.name}</span>
      <span className={css['words']} title={props.title}>
        <Dot tone={props.tone} />
        {props.words}
      </span>
      <span className={css['buttons']}>{props.children}</span>
    </div>
  )
}
