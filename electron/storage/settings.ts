import type { Database } from 'better-sqlite3'
import { type KeptValues, keptValues } from '@shared/contract/kept-values'
import { Settings } from '@shared/contract/settings'
import type { SettingChanges, SettingStore } from '../services/ports'

/** Settings as key and JSON value. */
export function settingStore(database: Database): SettingStore {
  const all = database.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings')
  const one = database.prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
  const put = database.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  return {
    read() {
      let settings: SettingChanges = {}
      for (const { key, value } of all.all()) {
        // One at a time: a setting of an earlier version that does not fit any more costs only itself.
        const parsed: unknown = JSON.parse(value)
        const setting = Settings.partial().safeParse({ [key]: parsed })
        if (setting.success) settings = { ...settings, ...setting.data }
      }
      return settings
    },
    write(changes) {
      for (const [key, value] of Object.entries(changes))
        if (value !== undefined) put.run(key, JSON.stringify(value))
    },
    kept(name) {
      const row = one.get(name)
      const value: unknown = row === undefined ? undefined : JSON.parse(row.value)
      const parsed = keptValues[name].safeParse(value)
      // The edge: zod cannot carry the name's type through the table; the schema is the one of that name.
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
      return parsed.success ? (parsed.data as KeptValues[typeof name]) : null
    },
    keep(name, value) {
      put.run(name, JSON.stringify(value))
    },
  }
}
