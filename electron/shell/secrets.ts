/* eslint-disable @typescript-eslint/no-deprecated -- the asynchronous calls that replace these do not exist before Electron 40 */
import { safeStorage } from 'electron'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Log, SecretName, Secrets } from '../services/ports'

/** Passwords and tokens, encrypted by the system's keyring; where it has none, in memory until the program ends. */
export function openSecrets(file: string, log: Log): Secrets {
  const kept = keyringAvailable()
  const memory = new Map<SecretName, string>()
  const encrypted = kept ? readFile(file, log) : new Map<string, string>()

  const save = () => {
    const beside = `${file}.new`
    writeFileSync(beside, JSON.stringify(Object.fromEntries(encrypted)), { mode: 0o600 })
    renameSync(beside, file)
  }

  return {
    kept,
    read(name) {
      const known = memory.get(name)
      if (known !== undefined) return known
      const stored = encrypted.get(name)
      if (stored === undefined) return null
      try {
        const value = safeStorage.decryptString(Buffer.from(stored, 'base64'))
        memory.set(name, value)
        return value
      } catch (error) {
        // Another user's keyring, or a new one: the person is asked again.
        log.warn(`the secret ${name} cannot be read any more: ${error instanceof Error ? error.message : ''}`)
        return null
      }
    },
    write(name, value) {
      memory.set(name, value)
      if (!kept) return
      encrypted.set(name, safeStorage.encryptString(value).toString('base64'))
      save()
    },
    forget(name) {
      memory.delete(name)
      if (encrypted.delete(name)) save()
    },
  }
}

function keyringAvailable(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  // On Linux without a keyring Chromium offers a fixed password of its own, which protects nothing.
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}

function readFile(file: string, log: Log): Map<string, string> {
  if (!existsSync(file)) return new Map()
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const pairs = typeof content === 'object' && content !== null ? Object.entries(content) : []
    return new Map(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
  } catch (error) {
    log.error('the secrets file cannot be read; passwords are asked for again', error)
    return new Map()
  }
}
