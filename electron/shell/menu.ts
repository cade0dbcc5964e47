import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * Takes the place of Electron's own menu, whose keys reload the page or open its developer tools in the middle of a
 * show. What stays are the keys to enlarge the page, and on macOS those that no program is without (copy, quit).
 */
export function setMenu(): void {
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
  }
  const mac: MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    { role: 'editMenu' },
    view,
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? mac : [view]))
}
