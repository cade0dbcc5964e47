// npm run bench -- NAME: runs scripts/bench/NAME.ts, prints a table, and as the last line one JSON object.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { projectRoot } from '../setup/shell.mjs'

const folder = join(projectRoot, 'scripts', 'bench')
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'measure.ts')
  .map((name) => name.slice(0, -3))
const name = process.argv[2]
if (!known.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${known.join(', ')}`)
  process.exit(2)
}

const { module } = await runnerImport(join(folder, `${name}.ts`), {
  configFile: false,
  resolve: { alias: { '@shared': join(projectRoot, 'electron', 'shared') } },
})
const result = await module.default()
const cases = result.cases ?? [result]
console.table(
  cases.map(({ case: label, ours, bare }) => ({
    case: label ?? result.name,
    'ours p50': round(ours.p50),
    'ours p99': round(ours.p99),
    'bare p50': round(bare.p50),
    'bare p99': round(bare.p99),
    unit: result.unit,
  })),
)
console.log(JSON.stringify(result))
process.exit(0)

function round(value) {
  return Number(value.toPrecision(4))
}
