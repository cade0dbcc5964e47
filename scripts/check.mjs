// One command for everything that can be known without running the program. Ends non-zero at the first thing wrong,
// after all of it has been said.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, toolPath } from './setup/shell.mjs'

const steps = [
  ['types: electron', 'tsc', ['-p', 'electron']],
  ['types: renderer', 'tsc', ['-p', 'renderer']],
  ['types: e2e and scripts', 'tsc', ['-p', 'e2e']],
  [
    'lint',
    'eslint',
    ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  ],
  [
    'format',
    'prettier',
    [
      '--check',
      '.',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      'node_modules/.cache/prettier/check',
    ],
  ],
  [
    'layers',
    'depcruise',
    ['electron', 'renderer', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  ],
  ['dead code', 'knip', []],
]

let failed = 0
for (const [name, command, args] of steps) {
  const started = Date.now()
  const result = run(command, args)
  const complaint = command === 'depcruise' ? layerComplaint(result) : plainComplaint(result)
  if (complaint !== '') failed += 1
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${complaint === '' ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (complaint !== '') console.log(complaint)
}
console.log(`check: ${steps.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function run(command, args) {
  const windows = process.platform === 'win32'
  return spawnSync(join(projectRoot, 'node_modules', '.bin', windows ? `${command}.cmd` : command), args, {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: windows,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, PATH: toolPath() },
  })
}

/** Never empty for a tool that did not run or did not end with 0. */
function plainComplaint(result) {
  if (result.status === 0) return ''
  return (
    `${result.stdout ?? ''}${result.stderr ?? ''}`.trim() ||
    String(result.error ?? `ended with ${result.status}`)
  )
}

/** With a TypeScript it cannot use, the cruiser sees no modules and is content: it must have seen every source. */
function layerComplaint(result) {
  let report
  try {
    report = JSON.parse(result.stdout ?? '')
  } catch {
    return plainComplaint(result) || 'the layer check said nothing'
  }
  const seen = report.modules.filter(({ source }) => /^(electron|renderer)\/.*\.tsx?$/.test(source)).length
  const sources = [...sourcesIn('electron'), ...sourcesIn('renderer')].length
  if (seen < sources) return `the layer check saw ${seen} of ${sources} source files`
  return report.summary.violations
    .map(({ rule, from, to, comment }) => `${rule.name}: ${from} → ${to} ${comment ?? ''}`)
    .join('\n')
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
