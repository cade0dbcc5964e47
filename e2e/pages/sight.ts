import type { Page } from 'playwright'

/** Every text a person can see or hear in the window: text, labels, hints, placeholders. */
export function textsOf(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement?.closest('style, script')) found.add(textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.add(element.getAttribute(name) ?? '')
    return [...found].map((text) => text.trim()).filter((text) => text !== '')
  })
}

/**
 * What does not fit: by how many pixels the page scrolls, what stands outside the window where no box scrolls to it,
 * lists that stay blank, and buttons whose words are cut off.
 */
export function misfits(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const problems: string[] = []
    const page = document.scrollingElement ?? document.documentElement
    if (page.scrollHeight > innerHeight) problems.push(`scrolls down ${page.scrollHeight - innerHeight} px`)
    if (page.scrollWidth > innerWidth) problems.push(`scrolls sideways ${page.scrollWidth - innerWidth} px`)
    const scrolls = (element: Element | null): boolean => {
      if (!element || element === document.body) return false
      const { overflowX, overflowY } = getComputedStyle(element)
      return (
        [overflowX, overflowY].some((way) => way === 'auto' || way === 'scroll') ||
        scrolls(element.parentElement)
      )
    }
    const name = (element: Element) =>
      element.getAttribute('aria-label') ?? (element.textContent || element.tagName).slice(0, 60)
    for (const element of document.querySelectorAll(
      'button, input:not([type=file]), [role=option], h1, h2, footer span, header *',
    )) {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
      if (width < 2 || height < 2) continue
      const outside = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1
      if (outside && !scrolls(element)) problems.push(`outside the window: ${name(element)}`)
      const cut = element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1
      if (cut && getComputedStyle(element).overflowX !== 'visible') problems.push(`cut off: ${name(element)}`)
    }
    // A list of thousands draws its rows a moment after its page; one that stays blank is wrong.
    for (const list of document.querySelectorAll('[data-testid=virtuoso-item-list]'))
      if (list.childElementCount === 0) problems.push('a list without its rows')
    return [...new Set(problems)]
  })
}
