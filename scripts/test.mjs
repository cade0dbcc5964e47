// Everything a release must pass, in one run: checks, unit tests, tests on a real OBS, the whole program end to end.
// Its last line counts all of it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { buildWhenChanged } from './build.mjs'
import { projectRoot, toolPath } from './setup/shell.mjs'

const results = join(projectRoot, 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const suites = [
  { name: 'check', run: () => ended('node', ['scripts/check.mjs']) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'obs', run: () => vitest('obs') },
  { name: 'e2e', run: endToEnd },
]
const wanted = process.argv.slice(2)

let passed = 0
let failed = 0
/** The failed tests and what they said, once more at the end, where they are looked for. */
const failures = []
for (const suite of suites) {
  if (wanted.length > 0 && !wanted.includes(suite.name)) continue
  const started = Date.now()
  const counts = suite.run()
  passed += counts.passed
  failed += counts.failed
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`\n== ${suite.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)\n`)
}
for (const { name, said } of failures) console.log(`failed: ${name}\n${said}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function ended(command, args) {
  const { status } = run(command, args)
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function vitest(project) {
  const report = join(results, `${project}.json`)
  const { status } = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return counted(status, () => {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    for (const { assertionResults } of testResults)
      for (const { status, fullName, failureMessages } of assertionResults)
        if (status === 'failed') note(`${project} › ${fullName}`, failureMessages)
    return { passed: numPassedTests, failed: numFailedTests }
  })
}

function endToEnd() {
  buildWhenChanged()
  const { status } = run('playwright', ['test'])
  return counted(status, () => {
    const { stats, suites } = JSON.parse(readFileSync(join(results, 'report.json'), 'utf8'))
    for (const spec of suites.flatMap(specsOf))
      if (!spec.ok)
        note(
          `e2e › ${spec.title}`,
          spec.tests.flatMap(({ results }) =>
            results.flatMap(({ errors }) => errors.map(({ message }) => message)),
          ),
        )
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  })
}

function note(name, messages) {
  const said = stripVTControlCharacters(messages.join('\n')).split('\n').slice(0, 25)
  failures.push({ name, said: said.map((line) => `    ${line.slice(0, 300)}`).join('\n') })
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}

/** A suite that ended badly without a failed test, or ran none, has failed all the same. */
function counted(status, read) {
  let counts
  try {
    counts = read()
  } catch {
    counts = { passed: 0, failed: 0 }
  }
  if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) counts.failed = 1
  return counts
}

function run(command, args) {
  return spawnSync(command, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: toolPath() },
  })
}
