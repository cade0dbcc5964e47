import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSecrets } from './secrets'

// The machines this is tested on have no keyring: here stands one that turns every byte over.
const keyring = vi.hoisted(() => ({ available: true, backend: 'gnome_libsecret', foreign: false }))
vi.mock('electron', () => {
  const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff))
  return {
    safeStorage: {
      isEncryptionAvailable: () => keyring.available,
      getSelectedStorageBackend: () => keyring.backend,
      encryptString: (text: string) => turned(Buffer.from(text)),
      decryptString(bytes: Buffer) {
        if (keyring.foreign) throw new Error('not of this keyring')
        return turned(bytes).toString()
      },
    },
  }
})

const key = 'live_4711-geheim'
let folder: string
let file: string
let logged: string[]
const open = () =>
  openSecrets(file, {
    info: () => undefined,
    warn: (words) => void logged.push(words),
    error: (words) => void logged.push(words),
  })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-secrets-'))
  file = join(folder, 'secrets.json')
  logged = []
  Object.assign(keyring, { available: true, backend: 'gnome_libsecret', foreign: false })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('with a keyring a stream key outlives the program, and only its encrypted bytes are on the disk', () => {
  open().write('stream.key', key)
  const onDisk = readFileSync(file, 'utf8')
  expect(onDisk).not.toContain(key)
  expect(onDisk).not.toContain(Buffer.from(key).toString('base64'))
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(open()).toMatchObject({ kept: true })
  expect(open().read('stream.key')).toBe(key)
  open().forget('stream.key')
  expect(open().read('stream.key')).toBeNull()
})

test.each([
  ['no keyring', { available: false }],
  ['only the fixed password that Chromium falls back to', { backend: 'basic_text' }],
])('with %s it is known until the program ends, and nothing is on the disk', (_, without) => {
  Object.assign(keyring, without)
  const secrets = open()
  secrets.write('stream.key', key)
  expect(secrets.kept).toBe(false)
  expect(secrets.read('stream.key')).toBe(key)
  expect(existsSync(file)).toBe(false)
  expect(open().read('stream.key')).toBeNull()
})

test('what another keyring has encrypted is asked for again, and the log does not hold it', () => {
  open().write('stream.key', key)
  keyring.foreign = true
  expect(open().read('stream.key')).toBeNull()
  expect(logged).toHaveLength(1)
  expect(logged.join()).not.toContain(key)
})
