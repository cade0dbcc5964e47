import { KeyHint } from './KeyHint'
import css from './ui.module.css'

/** The keys of a list and what each does, in one quiet line under it. */
export function KeyBar({ keys }: { readonly keys: readonly (readonly [key: string, words: string])[] }) {
  return (
    <div className={css['keyBar']} aria-hidden>
      {keys.map(([key, words]) => (
        <span key={key}>
          <KeyHint>{key}</KeyHint> {words}
        </span>
      ))}
    </div>
  )
}
