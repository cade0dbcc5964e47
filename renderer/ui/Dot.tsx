import css from './ui.module.css'

/** How something stands; always beside words that say the same. */
export type Tone = 'good' | 'busy' | 'bad' | 'off' | 'live'

/** A small coloured dot that goes with words. */
export function Dot({ tone }: { tone: Tone }) {
  return <span className={css['dot']} data-tone={tone} aria-hidden />
}
