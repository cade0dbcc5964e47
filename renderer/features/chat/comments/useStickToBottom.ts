import { useCallback, useEffect, useRef, useState } from 'react'

/** Nearer to the end than this many px counts as being there. */
const nearPx = 40
/** How long after a turn of the wheel or a key, in ms, scrolling counts as the person's. */
const handsOnMs = 600

/**
 * Keeps a scroller at its end until the person scrolls up, and again once they are back. A list that moves by itself
 * (new rows, a font that arrives, old rows that go) is no scrolling up: only wheel, key, touch and scroll bar are.
 */
export function useStickToBottom() {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [sticking, setSticking] = useState(true)
  const stuck = useRef(true)

  const toBottom = useCallback(() => {
    if (scroller) scroller.scrollTop = scroller.scrollHeight
  }, [scroller])

  useEffect(() => {
    if (!scroller) return
    let lastTop = scroller.scrollTop
    let handsOnUntil = 0
    function handsOn(event: Event) {
      // A dragged scroll bar says nothing between its press and its release.
      handsOnUntil = event.type === 'pointerdown' ? Number.POSITIVE_INFINITY : event.timeStamp + handsOnMs
    }
    let frame = 0
    // Sizes are read once in a frame, after all that its scrolling changed: each reading lays the list out.
    function onScroll({ timeStamp }: Event) {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        scrolled(timeStamp)
      })
    }
    function scrolled(at: number) {
      if (!scroller) return
      const { scrollTop, scrollHeight, clientHeight } = scroller
      const isNear = scrollHeight - scrollTop - clientHeight < nearPx
      const wentUp = scrollTop < lastTop - 1 && at < handsOnUntil
      lastTop = scrollTop
      const next = isNear || (stuck.current && !wentUp)
      if (next && !isNear) toBottom()
      if (next === stuck.current) return
      stuck.current = next
      setSticking(next)
    }
    const sizes = new ResizeObserver(() => {
      if (stuck.current) toBottom()
    })
    sizes.observe(scroller)
    // Virtuoso makes room with padding, which only the border box shows.
    const content = scroller.firstElementChild?.firstElementChild
    if (content) sizes.observe(content, { box: 'border-box' })
    const hands = ['wheel', 'keydown', 'touchmove', 'pointerdown'] as const
    for (const name of hands) scroller.addEventListener(name, handsOn, { passive: true })
    window.addEventListener('pointerup', handsOn)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      for (const name of hands) scroller.removeEventListener(name, handsOn)
      window.removeEventListener('pointerup', handsOn)
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [scroller, toBottom])

  return {
    sticking,
    /** For Virtuoso's scrollerRef. */
    scrollerRef: useCallback((element: HTMLElement | Window | null) => {
      setScroller(element instanceof HTMLElement ? element : null)
    }, []),
    stick: useCallback(() => {
      stuck.current = true
      setSticking(true)
      toBottom()
    }, [toBottom]),
  }
}
