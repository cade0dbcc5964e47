import type { Database } from 'better-sqlite3'
import { ObsTarget } from '@shared/contract/obs'
import { Settings } from '@shared/contract/settings'
import type { SettingChanges, SettingStore } from '../services/ports'

/** Kept beside the settings, though the window shows it as part of the OBS connection. */
const obsTargetKey = 'obs.target'

/** Settings as key and JSON value. */
export function settingStore(database: Database): SettingStore {
  const all = database.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings')
  const put = database.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  return {
    read() {
      let settings: SettingChanges = {}
      for (const { key, value } of all.all()) {
        // One at a time: a setting of an earlier version that does not fit any more costs only itself.
        const parsed: unknown = JSON.parse(value)
        const one = Settings.partial().safeParse({ [key]: parsed })
        if (one.success) settings = { ...settings, ...one.data }
      }
      return settings
    },
    readObsTarget() {
      const row = all.all().find(({ key }) => key === obsTargetKey)
      const parsed = ObsTarget.safeParse(row === undefined ? undefined : JSON.parse(row.value))
      return parsed.success ? parsed.data : { mode: 'automatic' }
    },
    writeObsTarget(target) {
      put.run(obsTargetKey, JSON.stringify(target))
    },
    write(changes) {
      for (const [key, value] of Object.entries(changes))
        if (value !== undefined) put.run(key, JSON.stringify(value))
    },
  }
}
