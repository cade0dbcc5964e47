import type { BrowserWindow } from 'electron'

/**
 * Tells at each change whether the window is on the screen. The page is not asked: with throttling off, Electron may
 * call it visible whatever becomes of its window.
 */
export function followSight(window: BrowserWindow, tell: (seen: boolean) => void): void {
  let told = true
  const now = (seen: boolean) => () => {
    if (seen === told) return
    told = seen
    tell(seen)
  }
  window.on('hide', now(false))
  window.on('minimize', now(false))
  window.on('show', now(true))
  window.on('restore', now(true))
  // A window that was minimised from its full size is not "restored" on every system.
  window.on('maximize', now(true))
  window.on('focus', now(true))
}

/** Tells when a page has gone without ending what it had set going: at each reload, and when it crashed. */
export function followPages({ webContents }: BrowserWindow, gone: () => void): void {
  webContents.on('did-navigate', gone)
  webContents.on('render-process-gone', gone)
}
