// npm run faults -- NAME [--times N]: runs scripts/faults/NAME.ts; its last line is one JSON object. Ends non-zero when
// anything was lost, doubled or wrong, or when fewer faults were injected than asked for.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { buildWhenChanged } from '../build.mjs'
import { startDisplay } from '../obs/index.mjs'
import { projectRoot } from '../setup/shell.mjs'

const folder = join(projectRoot, 'scripts', 'faults')
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -3))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '10' } },
})
const [name] = positionals
const times = Number(values.times)
if (!known.includes(name) || !Number.isInteger(times) || times < 1) {
  console.error(`npm run faults -- NAME [--times N], where NAME is one of: ${known.join(', ')}`)
  process.exit(2)
}

buildWhenChanged()
const screen = await startDisplay()
process.env.DISPLAY = screen.display
try {
  const { module } = await runnerImport(join(folder, `${name}.ts`), {
    configFile: false,
    resolve: { alias: { '@shared': join(projectRoot, 'electron', 'shared') } },
  })
  const { tried, lost, doubled, wrong } = await module.default(times)
  const clean = lost === 0 && doubled === 0 && wrong === 0 && tried >= times
  if (tried < times) console.error(`only ${tried} of ${times} faults were injected`)
  process.exitCode = clean ? 0 : 1
  console.log(JSON.stringify({ name, tried, lost, doubled, wrong }))
} finally {
  await screen.stop()
}
// What a broken program may have left open must not keep a run from ending.
process.exit()
