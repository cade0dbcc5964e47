import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import css from './chat.module.css'

const least = 25
const most = 80
const keySteps: Readonly<Record<string, number>> = { ArrowUp: -5, ArrowDown: 5, Home: -100, End: 100 }

const within = (share: number) => Math.round(Math.min(most, Math.max(least, share)))

/** A line that divides `between` from top to bottom; `share` is the upper part in percent. */
export function Splitter({
  label,
  share,
  between,
  onMove,
}: {
  label: string
  share: number
  between: RefObject<HTMLElement | null>
  onMove: (share: number) => void
}) {
  function drag(event: PointerEvent) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !between.current) return
    const { top, height } = between.current.getBoundingClientRect()
    onMove(within(((event.clientY - top) / height) * 100))
  }
  function press(event: KeyboardEvent) {
    const step = keySteps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove(within(share + step))
  }
  return (
    <div
      className={css['splitter']}
      role="separator"
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuenow={share}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  )
}
