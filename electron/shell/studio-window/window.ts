import { BrowserWindow, screen, shell } from 'electron'
import { join } from 'node:path'
import { appOrigin } from './app-address'

/** Opens the studio window; `canClose` is asked each time the host wants to close it. */
export function openStudioWindow(options: {
  readonly preload: string
  readonly resources: string
  readonly developmentUrl: string | null
  readonly canClose: (window: BrowserWindow) => Promise<boolean>
}): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    width: Math.min(1440, width),
    height: Math.min(900, height),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '田播 Fieldcast',
    icon: join(options.resources, 'icons', 'icon.png'),
    backgroundColor: '#f6f7f4',
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Stock and claims must go on counting while the host looks at OBS.
      backgroundThrottling: false,
    },
  })
  // Not merely hidden until Alt is pressed: its keys are all that is wanted of it.
  window.setMenuBarVisibility(false)
  window.once('ready-to-show', () => {
    window.show()
  })
  guardClosing(window, options.canClose)
  void window.loadURL(options.developmentUrl ?? `${appOrigin}/index.html`)
  return window
}

/** Brings a window to the front, as when the program is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Opens a file or folder with the system's own program; answers the system's complaint, or an empty string. */
export async function openWithSystem(path: string): Promise<string> {
  return await shell.openPath(path)
}

function guardClosing(window: BrowserWindow, canClose: (window: BrowserWindow) => Promise<boolean>): void {
  let agreed = false
  let asking = false
  window.on('close', (event) => {
    if (agreed) return
    event.preventDefault()
    if (asking) return
    asking = true
    void canClose(window)
      // A window that cannot be asked, as where the data file cannot be read, must not be one that cannot be closed.
      .catch(() => true)
      .then((yes) => {
        agreed = yes
        if (yes) window.close()
      })
      .finally(() => {
        asking = false
      })
  })
}
