import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright'
import { build } from 'vite'
import { electronArguments, installedElectron } from '../../electron.mjs'

const page = `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="root"></div><script src="plain.js"></script>`
const main = (perSecond: number) => `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 380, height: 768 })
  .loadFile('index.html', { query: { rate: '${perSecond}' } }))`

/** Opens the same Electron with nothing but a plain React list into which so many comments a second are put. */
export async function openPlainList(
  folder: string,
  display: string,
  perSecond: number,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const source = join(folder, 'plain')
  mkdirSync(source, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'chrome114',
      outDir: source,
      lib: {
        entry: join(process.cwd(), 'scripts', 'bench', 'chat', 'plain-list.ts'),
        formats: ['iife'],
        name: 'plain',
        fileName: () => 'plain.js',
      },
    },
  })
  writeFileSync(join(source, 'index.html'), page)
  writeFileSync(join(source, 'main.cjs'), main(perSecond))
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'plain-list', main: 'main.cjs' }))
  const app = await _electron.launch({
    executablePath: installedElectron().executable,
    args: [...electronArguments().slice(0, -1), source],
    env: { ...process.env, DISPLAY: display },
  })
  const window = await app.firstWindow()
  await window.waitForSelector('li')
  return { page: window, close: () => app.close() }
}
