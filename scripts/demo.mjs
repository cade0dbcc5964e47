// npm run demo -- --out DIR: one whole show by itself, on a real OBS and the real program.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { buildWhenChanged } from './build.mjs'
import { projectRoot } from './setup/shell.mjs'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo' } } })
const out = resolve(values.out)

buildWhenChanged()
const { module } = await runnerImport(join(projectRoot, 'scripts', 'demo', 'play.ts'), {
  configFile: false,
  resolve: { alias: { '@shared': join(projectRoot, 'electron', 'shared') } },
})
try {
  const complaints = await module.default(out, (line) => console.log(`demo: ${line}`))
  for (const complaint of complaints) console.error(`demo: WRONG: ${complaint}`)
  if (complaints.length === 0) console.log(`demo: all in order; see ${out}`)
  process.exit(complaints.length === 0 ? 0 : 1)
} catch (error) {
  console.error('demo: FAILED:', error)
  process.exit(1)
}
