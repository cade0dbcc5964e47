import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const projectRoot = fileURLToPath(new URL('../../../../', import.meta.url))
const built = join(projectRoot, 'node_modules', '.cache', 'fieldcast-faults')
const here = join(projectRoot, 'scripts', 'faults', 'parts', 'disk')

/** Builds one of the processes beside this file, so that it starts in a blink; its path. */
export async function buildChild(name: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': join(projectRoot, 'electron', 'shared') } },
    build: {
      ssr: join(here, `${name}.ts`),
      outDir: join(built, name),
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return join(built, name, 'child.mjs')
}

/** Compiles shim.c with the machine's compiler, once for each state of it; its path. Linux only. */
export function compileShim(): string {
  const source = join(here, 'shim.c')
  const print = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16)
  const path = join(built, `shim-${print}.so`)
  if (existsSync(path)) return path
  mkdirSync(built, { recursive: true })
  const compiler = process.env['CC'] ?? 'cc'
  execFileSync(compiler, ['-O2', '-shared', '-fPIC', '-o', path, source, '-ldl', '-lpthread'], {
    stdio: 'inherit',
  })
  return path
}

/** How a process ended, and what it said. */
export type Ended = { readonly code: number | null; readonly signal: string | null; readonly said: string }

/** Runs a built process under the shim until it ends, at most two minutes. */
export async function runChild(
  script: string,
  shim: string,
  order: unknown,
  shimSettings: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...shimSettings, LD_PRELOAD: shim, FAULT_ORDER: JSON.stringify(order) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const patience = setTimeout(() => child.kill('SIGKILL'), 120_000)
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return await new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(patience)
      resolve({ code, signal, said })
    })
  })
}
