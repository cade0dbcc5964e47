import css from './ui.module.css'

/** A key as it stands on the keyboard; not read aloud. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className={css['key']} aria-hidden>
      {children}
    </kbd>
  )
}
