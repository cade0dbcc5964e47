import Database from 'better-sqlite3'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './fixtures/stage'
import { Studio } from './pages/studio'

type Opening = Parameters<Parameters<typeof test>[2]>[0]['open']

test('a data file of a newer Fieldcast is refused in words, and not a byte of it is touched', async ({
  open,
  shop,
}) => {
  await makeShop(open)
  const file = join(shop, 'fieldcast.db')
  const database = new Database(file)
  database.pragma('user_version = 4711')
  database.close()
  const before = dataFiles(shop)

  const { window } = await open()
  await expectRefused(window, [
    '数据是更新版本的田播写的，这个版本没有动它；请安装新版田播再打开。',
    'newer version',
  ])
  expect(dataFiles(shop)).toEqual(before)
})

test('a damaged data file is refused in words, whatever is wrong with it', async ({ open, shop }) => {
  await makeShop(open)
  const file = join(shop, 'fieldcast.db')
  const whole = join(shop, 'whole.copy')
  copyFileSync(file, whole)
  const { length } = readFileSync(whole)
  const [productsAt, settingsAt] = [rootPageOf(whole, 'products'), rootPageOf(whole, 'settings')]

  const damages: Readonly<Record<string, () => void>> = {
    'overwritten from its first byte': () => writeFileSync(file, Buffer.alloc(length, '玉米')),
    'cut in half': () => truncateSync(file, Math.floor(length / 2)),
    'spoilt behind its first page': () => spoil(file, whole, (page) => page > 1),
    // Nothing shows before the products are read.
    'spoilt where the products are': () => spoil(file, whole, (page) => page === productsAt),
    'spoilt where the settings are': () => spoil(file, whole, (page) => page === settingsAt),
  }
  for (const [damage, doIt] of Object.entries(damages)) {
    await test.step(damage, async () => {
      copyFileSync(whole, file)
      doIt()
      const program = await open()
      await expectRefused(program.window, ['数据文件有损坏，田播没有再动它。', 'damaged'])
      await program.close()
    })
  }

  await test.step('put right again, the shop is there', async () => {
    copyFileSync(whole, file)
    const { window } = await open()
    await expect(new Studio(window).rundownRow('甜玉米')).toBeVisible()
  })
})

test('where the data file cannot be opened at all there is still a window that says so, and it closes', async ({
  open,
  shop,
}) => {
  mkdirSync(join(shop, 'fieldcast.db'))
  const program = await open()
  await expect(program.window.getByText('田播的后台没有回应')).toBeVisible()
  const ended = once(program.app.process(), 'exit')
  await program.close()
  expect(await ended).toEqual([0, null])
})

async function makeShop(open: Opening): Promise<void> {
  const program = await open()
  await new Studio(program.window).openSampleShop()
  await program.close()
}

async function expectRefused(window: Page, words: readonly string[]): Promise<void> {
  const splash = window.getByRole('alert')
  await expect(splash).toContainText('田播打不开数据')
  for (const some of words) await expect(splash).toContainText(some)
  await expect(splash.getByRole('button', { name: '打开数据文件夹' })).toBeVisible()
  await expect(window.getByText('正在自动重试')).toBeHidden()
}

const pageSize = 4096

/** Where a table begins in a data file, in pages from 1. */
function rootPageOf(file: string, table: string): number {
  const database = new Database(file, { readonly: true })
  try {
    return (
      database
        .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
        .pluck()
        .get(table) ?? 0
    )
  } finally {
    database.close()
  }
}

/** Writes `whole` to `file` with the chosen pages overwritten. */
function spoil(file: string, whole: string, chosen: (page: number) => boolean): void {
  const bytes = readFileSync(whole)
  for (let page = 1; page * pageSize <= bytes.length; page += 1)
    if (chosen(page)) bytes.fill(0x55, (page - 1) * pageSize, page * pageSize)
  writeFileSync(file, bytes)
}

/** Name and content of the data file and of everything beside it that belongs to it. */
function dataFiles(shop: string): Record<string, string> {
  const names = readdirSync(shop).filter((name) => name.startsWith('fieldcast.db'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(shop, name)).toString('base64')]))
}
