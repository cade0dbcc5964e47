// npm run --silent claims -- CATALOGUE.json COMMENTS.jsonl: what each comment asks for, one JSON line a comment.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { projectRoot } from './setup/shell.mjs'

const usage =
  'npm run --silent claims -- [--bare-numbers=off|code|quantity] CATALOGUE.json COMMENTS.jsonl (- for standard input)'

const { module: reader } = await runnerImport(join(projectRoot, 'scripts', 'claims', 'print.ts'), {
  configFile: false,
  logLevel: 'error',
})
const { catalogueFile, commentsFile, bareNumbers } = readArguments()
const catalogue = attempt(catalogueFile, () => reader.toCatalogue(readFileSync(catalogueFile, 'utf8')))

// Not node:readline: it also parts lines at U+2028, which may stand inside a JSON text.
const lines = attempt(commentsFile, () =>
  readFileSync(commentsFile === '-' ? 0 : commentsFile, 'utf8').split('\n'),
)
// Whoever reads us may have seen enough (| head).
process.stdout.on('error', () => process.exit(process.exitCode ?? 0))

for (const [at, line] of lines.entries()) {
  try {
    const printed = reader.readLine(line, catalogue, bareNumbers)
    if (printed !== null && !process.stdout.write(printed + '\n'))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  } catch (error) {
    // One bad line must not cost the others theirs.
    console.error(`${commentsFile}, line ${at + 1}: ${reader.explain(error)}`)
    process.exitCode = 1
  }
}

function readArguments() {
  const { values, positionals } = attempt('claims', () =>
    parseArgs({
      allowPositionals: true,
      options: { 'bare-numbers': { type: 'string', default: 'off' } },
    }),
  )
  const rule = reader.toBareNumbers(values['bare-numbers'])
  if (positionals.length !== 2 || rule === null) stop(usage)
  return { catalogueFile: positionals[0], commentsFile: positionals[1], bareNumbers: rule }
}

function attempt(what, action) {
  try {
    return action()
  } catch (error) {
    return stop(`${what}: ${reader.explain(error)}`)
  }
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
