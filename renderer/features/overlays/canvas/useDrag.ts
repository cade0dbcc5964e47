import { useRef, useState, type PointerEvent } from 'react'
import type { Step } from './geometry'

type Drag = {
  readonly pointer: number
  readonly x: number
  readonly y: number
  readonly frame: Step
  readonly moved: boolean
}

/** What the pointer tells: the way since it went down, and how near is near, in parts of the frame; `free` with Alt. */
type DragStep = { readonly step: Step; readonly reach: Step; readonly free: boolean }

/** Less than this is a click with an unsteady hand. */
const beginsAtPx = 3
const reachPx = 7

/** Follows a pointer pressed on an element until it is let go; `frame` is what its way is measured against. */
export function useDrag(options: {
  readonly frame: () => HTMLElement | null
  readonly onStart: () => void
  readonly onStep: (step: DragStep) => void
  readonly onEnd: () => void
  readonly onGiveUp: () => void
}) {
  const drag = useRef<Drag | null>(null)
  const [dragging, setDragging] = useState(false)

  const end = (taken: boolean) => {
    // Not the state: the last movement and the end may come before it is drawn.
    const moved = drag.current?.moved ?? false
    drag.current = null
    setDragging(false)
    if (!moved) return
    if (taken) options.onEnd()
    else options.onGiveUp()
  }

  return {
    dragging,
    giveUp: () => end(false),
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || !event.isPrimary) return
        const rect = options.frame()?.getBoundingClientRect()
        if (!rect) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = {
          pointer: event.pointerId,
          x: event.clientX,
          y: event.clientY,
          frame: { x: rect.width, y: rect.height },
          moved: false,
        }
        options.onStart()
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const now = drag.current
        if (now?.pointer !== event.pointerId) return
        const across = event.clientX - now.x
        const down = event.clientY - now.y
        if (!now.moved && Math.hypot(across, down) < beginsAtPx) return
        drag.current = { ...now, moved: true }
        setDragging(true)
        options.onStep({
          step: { x: across / now.frame.x, y: down / now.frame.y },
          reach: { x: reachPx / now.frame.x, y: reachPx / now.frame.y },
          free: event.altKey,
        })
      },
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    },
  }
}
