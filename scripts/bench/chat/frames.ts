import type { Page } from 'playwright'

/** How a window kept up while it was watched. */
export type Frames = {
  /** Milliseconds from one frame to the next. */
  readonly intervals: readonly number[]
  /** Tasks of more than 50 ms. */
  readonly longTasks: readonly number[]
}

type Watching = typeof globalThis & {
  watched?: { intervals: number[]; longTasks: number[]; stop: () => void }
}

/** Notes every frame and every long task of a page from now on; the answer ends it. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const intervals: number[] = []
    const longTasks: number[] = []
    let last = performance.now()
    let frame = 0
    const onFrame = (now: number) => {
      intervals.push(now - last)
      last = now
      frame = requestAnimationFrame(onFrame)
    }
    frame = requestAnimationFrame(onFrame)
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    const stop = () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
    ;(globalThis as Watching).watched = { intervals, longTasks, stop }
  })
  return () =>
    page.evaluate(() => {
      const { watched } = globalThis as Watching
      if (!watched) throw new Error('nothing was watched')
      watched.stop()
      // The first interval began before anybody watched.
      return { intervals: watched.intervals.slice(1), longTasks: watched.longTasks }
    })
}

/** The share of frames that came within 25 ms, in percent; a longer one was missed at 60 a second. */
export function onTime({ intervals }: Frames): number {
  const good = intervals.filter((interval) => interval <= 25).length
  return Number(((100 * good) / Math.max(1, intervals.length)).toFixed(2))
}
