import type { Page } from 'playwright'

type Watching = typeof globalThis & { seen?: { ages: number[]; stop: () => void } }

/**
 * Notes of every comment that appears in the list how old it was then, in milliseconds: its text ends in the moment it
 * was sent at. Both clocks are this machine's.
 */
export async function watchVisible(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const ages: number[] = []
    const known = new Set<string>()
    let frame = 0
    const look = () => {
      const now = Date.now()
      for (const row of document.querySelectorAll('[data-testid=comment]')) {
        const [sent] = /@(\d{13}) #\d+/.exec(row.textContent) ?? []
        if (sent === undefined || known.has(sent)) continue
        known.add(sent)
        ages.push(now - Number(sent.slice(1, 14)))
      }
      frame = requestAnimationFrame(look)
    }
    // What is in sight already appeared before anybody watched.
    for (const row of document.querySelectorAll('[data-testid=comment]'))
      known.add(/@(\d{13}) #\d+/.exec(row.textContent)?.[0] ?? '')
    frame = requestAnimationFrame(look)
    ;(globalThis as Watching).seen = { ages, stop: () => cancelAnimationFrame(frame) }
  })
  return () =>
    page.evaluate(() => {
      const { seen } = globalThis as Watching
      if (!seen) throw new Error('nothing was watched')
      seen.stop()
      return seen.ages
    })
}
