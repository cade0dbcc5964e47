import { useId, type ReactNode } from 'react'
import css from '../settings.module.css'

/** A card of settings that belong together. */
export function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={css['section']} aria-labelledby={id}>
      <h2 id={id} className={css['sectionTitle']}>
        {title}
      </h2>
      {text !== undefined && <p className={css['sectionText']}>{text}</p>}
      <div className={css['fields']}>{children}</div>
    </section>
  )
}
