import { globalShortcut } from 'electron'
import type { GlobalKeys, Log } from '../services/ports'

/** The system's global shortcuts, one set for the whole program; usable once the app is ready. */
export function createGlobalKeys(log: Log): GlobalKeys {
  return {
    register(combination, onPress) {
      try {
        return globalShortcut.register(combination, onPress)
      } catch (error) {
        // Keys that this Electron has no name for: to the host they are taken.
        log.error('a global shortcut was refused', error)
        return false
      }
    },
    unregisterAll: () => globalShortcut.unregisterAll(),
  }
}
