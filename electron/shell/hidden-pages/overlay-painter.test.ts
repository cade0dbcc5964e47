import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultOverlaySettings } from '@shared/contract/control-room/overlays'
import { createOverlayPainter, type HiddenOverlayPainter } from './overlay-painter'

// Electron's window is played: what matters here is what becomes of it when something in it goes wrong.
const electron = vi.hoisted(() => ({
  open: new Set<object>(),
  opened: 0,
  /** What the page answers to a script. */
  run: (script: string): unknown => script,
  load: (): Promise<void> => Promise.resolve(),
}))
vi.mock('electron', () => ({
  BrowserWindow: class {
    webContents = {
      session: {
        webRequest: { onBeforeRequest: () => undefined },
        setPermissionRequestHandler: () => undefined,
      },
      executeJavaScript: async (script: string) => await electron.run(script),
      debugger: {
        attach: () => undefined,
        sendCommand: async (name: string) =>
          await Promise.resolve(name.includes('capture') ? { data: 'AQID' } : {}),
      },
      isCrashed: () => false,
    }
    constructor() {
      electron.open.add(this)
      electron.opened += 1
    }
    loadURL = () => electron.load()
    isDestroyed = () => !electron.open.has(this)
    destroy = () => electron.open.delete(this)
  },
}))

let folder: string
let painter: HiddenOverlayPainter
let logged: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-painter-'))
  for (const name of ['page', 'script', 'font']) writeFileSync(join(folder, name), name)
  electron.open.clear()
  electron.opened = 0
  electron.run = (script) => (script.includes('addFonts') ? 0 : true)
  electron.load = () => Promise.resolve()
  logged = []
  const note = (message: string, facts: unknown) => void logged.push(`${message} ${JSON.stringify(facts)}`)
  painter = createOverlayPainter(
    {
      page: join(folder, 'page'),
      script: join(folder, 'script'),
      fonts: [{ file: join(folder, 'font'), weight: '700', unicodeRange: 'U+0000-00FF' }],
    },
    { info: note, warn: note, error: note },
  )
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const { colours } = defaultOverlaySettings
const card = (photoPath: string | null) =>
  ({
    colours,
    content: {
      kind: 'card',
      layout: 'side',
      card: {
        productName: '甜玉米',
        code: '1',
        priceFen: 2500,
        unit: '箱',
        left: 12,
        leftUnit: '箱',
        low: false,
        photoPath,
      },
    },
  }) as const
const drawn = Buffer.from([1, 2, 3])

describe('the hidden page that draws overlays', () => {
  test('leaves no window behind each time it cannot be opened, and is opened when it can', async () => {
    electron.load = () => Promise.reject(new Error('cannot be loaded'))
    for (let time = 0; time < 3; time += 1)
      await expect(painter.paint(card(null), 1)).rejects.toThrow('loaded')
    expect(electron.open.size).toBe(0)
    electron.load = () => Promise.resolve()
    expect(await painter.paint(card(null), 1)).toEqual(drawn)
    painter.close()
    expect(electron.open.size).toBe(0)
  })

  test('that hangs while it opens is given up and opened anew for the next overlay', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    electron.load = () => new Promise(() => undefined)
    const first = painter.paint(card(null), 1).catch((error: unknown) => String(error))
    await vi.waitFor(() => expect(electron.opened).toBe(1))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await first).toContain('15000 ms')
    expect(electron.open.size).toBe(0)
    electron.load = () => Promise.resolve()
    expect(await painter.paint(card(null), 1)).toEqual(drawn)
    expect(electron.opened).toBe(2)
  })

  test('goes on without a damaged font, and says so', async () => {
    electron.run = (script) => (script.includes('addFonts') ? 1 : true)
    expect(await painter.paint(card(null), 1)).toEqual(drawn)
    expect(logged).toEqual(['overlay: a font cannot be read {"fonts":"1"}'])
  })

  test('goes on without a photo that is gone or is none, and says so once', async () => {
    const gone = join(folder, 'gone.jpg')
    for (let time = 0; time < 2; time += 1) expect(await painter.paint(card(gone), 1)).toEqual(drawn)
    electron.run = (script) => (script.includes('addFonts') ? 0 : false)
    expect(await painter.paint(card(join(folder, 'font')), 1)).toEqual(drawn)
    expect(logged.map((line) => /"photo":"(\w+)/.exec(line)?.[1])).toEqual(['gone', 'font'])
  })
})
