import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron'
import { failure } from '@shared/errors'
import type { EventPublisher, Log } from '../services/ports'
import { callChannel, eventChannel } from './channels'
import type { Dispatch } from './dispatch'

/** Lets the studio window call the contract; a frame that is not the studio's own page is refused. */
export function serveStudioCalls(
  dispatch: Dispatch,
  log: Log,
  isStudio: (frame: WebFrameMain | null) => boolean,
): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isStudio(event.senderFrame)) {
      log.warn('a call from a foreign frame was refused')
      return failure('not_allowed', 'this page may not call')
    }
    return await dispatch({ audience: 'studio' }, name, input)
  })
}

/** Sends events to every open studio window. */
export function studioEvents(isStudio: (frame: WebFrameMain | null) => boolean): EventPublisher {
  return {
    emit(name, payload) {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.isDestroyed() || !isStudio(window.webContents.mainFrame)) continue
        window.webContents.send(eventChannel, name, payload)
      }
    },
  }
}
