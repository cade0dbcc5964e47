// Starts the real press (electron/shell/hidden-pages/pdf-press.ts) in the real Electron, for tests and for drawing the samples.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { installedElectron } from '../electron.mjs'
import { startDisplay } from '../obs/start-display.mjs'
import { projectRoot } from '../setup/shell.mjs'

const startDeadlineMs = 60_000

/** A press and a photo codec like the product's, until `stop`. */
export async function startPress() {
  const folder = await mkdtemp(join(tmpdir(), 'fieldcast-press-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectRoot,
    resolve: { alias: { '@shared': join(projectRoot, 'electron/shared') } },
    build: {
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      ssr: true,
      lib: { entry: join(projectRoot, 'scripts/slips/press-program.ts'), formats: ['cjs'] },
      rollupOptions: { external: [/^node:/, 'electron'], output: { entryFileNames: 'main.cjs' } },
    },
    ssr: { noExternal: true, external: ['electron'] },
  })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'press', main: 'main.cjs' }))
  const display = process.platform === 'linux' && !process.env.DISPLAY ? await startDisplay() : null
  const root = process.platform === 'linux' && process.getuid?.() === 0
  const child = spawn(
    installedElectron().executable,
    [...(root ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'profile')}`, folder],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, ...(display ? { DISPLAY: display.display } : {}) },
    },
  )
  const waiting = new Map()
  const answer = (id) =>
    new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
    })
  child.on('message', ({ id, made, code, why }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (code === undefined) asked?.resolve(made)
    else asked?.reject(Object.assign(new Error(why), { code }))
  })
  child.on('exit', (status) => {
    for (const { reject } of waiting.values()) reject(new Error(`the press ended (${status})`))
  })
  const started = answer(0)
  const timer = setTimeout(() => child.kill('SIGKILL'), startDeadlineMs)
  await started
  clearTimeout(timer)

  let jobs = 0
  async function ask(kind, bytes, paper) {
    const id = ++jobs
    const from = join(folder, `${id}.in`)
    const to = join(folder, `${id}.out`)
    await writeFile(from, bytes)
    const answered = answer(id)
    child.send({ id, kind, from, to, ...paper })
    const made = await answered
    return made ? { made, bytes: new Uint8Array(await readFile(to)) } : null
  }

  return {
    pid: child.pid,
    async press(html, paper) {
      const { made, bytes } = await ask('pdf', html, paper)
      return { pdf: bytes, labels: made }
    },
    async layOut(html, sheets) {
      const { bytes } = await ask('html', html, { widthMm: sheets, heightMm: 0 })
      return new TextDecoder().decode(bytes)
    },
    toJpeg: async (bytes) => (await ask('jpeg', bytes, { widthMm: 0, heightMm: 0 }))?.bytes ?? null,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.disconnect()
      const late = setTimeout(() => child.kill('SIGKILL'), 8_000)
      await gone
      clearTimeout(late)
      await display?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
