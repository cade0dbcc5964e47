import { app, session, type WebFrameMain } from 'electron'
import type { Log } from '../../services/ports'
import { appOrigin } from './app-address'

/** Whether a frame is the studio's own top page, the only one that may call or hear. */
export function isStudioFrame(frame: WebFrameMain | null, developmentUrl: string | null): boolean {
  if (frame === null || frame.parent !== null) return false
  return (
    frame.url.startsWith(`${appOrigin}/`) || (developmentUrl !== null && frame.url.startsWith(developmentUrl))
  )
}

/** Denies by default: navigation, new windows, embedded pages, and every permission but writing to the clipboard. */
export function denyByDefault(log: Log, developmentUrl: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => {
      log.warn('a new window was refused')
      return { action: 'deny' }
    })
    contents.on('will-navigate', (event, url) => {
      // A reload of the studio itself is the only navigation there is.
      const own =
        url.startsWith(`${appOrigin}/`) || (developmentUrl !== null && url.startsWith(developmentUrl))
      if (own) return
      event.preventDefault()
      log.warn('a navigation was refused')
    })
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
  })
}

/** Call once the app is ready. */
export function denyPermissions(): void {
  const granted = (permission: string) => permission === 'clipboard-sanitized-write'
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(granted(permission))
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => granted(permission))
  session.defaultSession.setDevicePermissionHandler(() => false)
}
