import type { Claim } from '@shared/contract/claims'
import css from '../chat.module.css'

/** A comment's words, with those marked that the claim was read from. */
export function ReadText({ text, span }: Pick<Claim, 'text' | 'span'>) {
  // A person's own claim was read from nothing, and where all was read a mark says nothing.
  if (!span || (span.start === 0 && span.end >= text.length)) return <>{text}</>
  return (
    <>
      {text.slice(0, span.start)}
      <mark className={css['readFrom']}>{text.slice(span.start, span.end)}</mark>
      {text.slice(span.end)}
    </>
  )
}
