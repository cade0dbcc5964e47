import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePlain } from './plain'
import { writeShop } from './shop'

/** Where a shop of the benchmark lies. */
export type BenchShop = {
  /** The data file. */
  readonly database: string
  /** The same orders for the slow query. */
  readonly plain: string
}

/** What decides how such a file looks. */
const sources = [
  ...['cache', 'people', 'plain', 'random', 'shop', 'words'].map((name) => `scripts/bench/search/${name}.ts`),
  ...['electron/shared/domain/search', 'electron/storage/migrations'].flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  ),
]

/** A shop of so many orders, from an earlier run when nothing has changed since; a million take some minutes. */
export function benchShop(orders: number, seed: number): BenchShop {
  const folder = join(tmpdir(), 'fieldcast-bench-search')
  const whole = join(folder, `${orders}-${seed}-${print()}`)
  const partial = `${whole}.partial`
  if (!existsSync(whole)) {
    console.log(`making a shop of ${orders} orders in ${whole} …`)
    rmSync(partial, { recursive: true, force: true })
    mkdirSync(partial, { recursive: true })
    writeShop(join(partial, 'fieldcast.db'), orders, seed)
    writePlain(join(partial, 'plain.db'), join(partial, 'fieldcast.db'))
    renameSync(partial, whole)
  }
  return { database: join(whole, 'fieldcast.db'), plain: join(whole, 'plain.db') }
}

function print(): string {
  const hash = createHash('sha256')
  for (const source of sources) if (!source.endsWith('.test.ts')) hash.update(readFileSync(source))
  return hash.digest('hex').slice(0, 12)
}
