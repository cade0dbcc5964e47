import Database from 'better-sqlite3'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { freshFolder } from './fixtures/folder'
import { askDataFile } from './fixtures/journal'
import type { Program } from './fixtures/program'
import { expect, test } from './fixtures/stage'
import { wordProblems } from './fixtures/words'
import { invoke } from './pages/bridge'
import { say } from './pages/ingest'
import { Studio } from './pages/studio'

const pictures = join('test-results', 'pictures')

test('a backup brings the shop back to what it was, and what it replaced can be brought back too', async ({
  open,
  shop,
}) => {
  const program = await open()
  const { window } = program
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.openPage('设置')
  await window.getByRole('button', { name: '现在备份' }).click()
  await expect(window.getByText('备份好了')).toBeVisible()
  await expect(dataSection(window)).toContainText('完好', { timeout: 15_000 })
  await expect(dataSection(window)).not.toContainText('还没有备份过')
  await picture(window, 'backups-settings')

  const [corn] = askDataFile<{ id: string }>(shop, `SELECT id FROM products WHERE name LIKE '%甜玉米'`)
  expect(await invoke(window, 'products.setArchived', { id: corn?.id, archived: true })).toMatchObject({
    ok: true,
  })
  await studio.openPage('直播台')
  await expect(studio.rundownRow('甜玉米')).toBeHidden()

  await studio.openPage('设置')
  await window.getByRole('button', { name: '从备份恢复' }).click()
  const list = window.getByRole('list', { name: '从备份恢复' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list).toContainText('手动')
  await picture(window, 'backups-list')
  await list.getByRole('button', { name: '恢复' }).click()
  await window.getByRole('button', { name: '恢复这份备份' }).click()
  await expect(window.getByRole('list', { name: '数据提醒' })).toContainText('已经恢复到')
  await studio.openPage('直播台')
  await expect(studio.rundownRow('甜玉米')).toBeVisible()
  await picture(window, 'backups-restored')
  await window.getByRole('button', { name: '知道了' }).click()
  await expect(window.getByText('已经恢复到')).toBeHidden()

  await studio.openPage('设置')
  await window.getByRole('button', { name: '从备份恢复' }).click()
  await list.getByRole('listitem').filter({ hasText: '恢复前收好的' }).getByRole('button').click()
  await window.getByRole('button', { name: '恢复这份备份' }).click()
  await expect(window.getByRole('list', { name: '数据提醒' })).toContainText('已经恢复到')
  await studio.openPage('直播台')
  await expect(window.getByRole('listbox', { name: '节目单' }).getByRole('option').first()).toBeVisible()
  await expect(studio.rundownRow('甜玉米')).toBeHidden()
  expect(readdirSync(join(shop, 'set-aside'))).toHaveLength(2)
  expect(program.complaints).toEqual([])
})

test('damage is noticed while the shop is open; a backup and the comments since then bring it back', async ({
  open,
  shop,
}) => {
  const first = await open()
  const studio = new Studio(first.window)
  await studio.openSampleShop()
  await studio.startShow()
  await comment(first, '王姐', '甜玉米要2箱')
  await studio.claim('王姐').waitFor()
  await studio.accept('王姐')
  await expect.poll(() => askDataFile(shop, 'SELECT id FROM orders')).toHaveLength(1)
  expect(await invoke(first.window, 'backups.make', {})).toMatchObject({ ok: true })
  await comment(first, '李哥', '甜玉米要1箱')
  await studio.claim('李哥').waitFor()
  await studio.accept('李哥')
  await expect.poll(() => askDataFile(shop, 'SELECT id FROM orders')).toHaveLength(2)
  await first.close()
  // An index that no start reads: only the look through the whole file finds it.
  spoil(join(shop, 'fieldcast.db'), 'stock_moves_by_order_line')
  const damaged = readFileSync(join(shop, 'fieldcast.db'))

  const { window } = await open()
  const refusal = window.getByRole('alert')
  await expect(refusal).toContainText('田播打不开数据', { timeout: 20_000 })
  await expect(refusal).toContainText('最近一份好的备份')
  await expect(refusal).toContainText('The newest good backup')
  await expect(refusal).toContainText('订单 1 笔')
  await picture(window, 'backups-refused')
  await window.getByRole('button', { name: '用这份备份恢复' }).click()

  const again = new Studio(window)
  await expect(window.getByRole('list', { name: '数据提醒' })).toContainText('1 条评论重新读过')
  await expect(again.claim('李哥')).toBeVisible()
  await picture(window, 'backups-replayed')
  expect(askDataFile(shop, 'SELECT id FROM orders')).toHaveLength(1)
  await again.accept('李哥')
  await expect.poll(() => askDataFile(shop, 'SELECT id FROM orders')).toHaveLength(2)
  const [aside = ''] = readdirSync(join(shop, 'set-aside'))
  expect(readFileSync(join(shop, 'set-aside', aside, 'fieldcast.db')).equals(damaged)).toBe(true)
})

test('a data file of which nothing can be read is replaced by the newest backup', async ({ open, shop }) => {
  const first = await open()
  await new Studio(first.window).openSampleShop()
  expect(await invoke(first.window, 'backups.make', {})).toMatchObject({ ok: true })
  await first.close()
  writeFileSync(join(shop, 'fieldcast.db'), '玉米'.repeat(20_000))
  const { window } = await open()
  await window.getByRole('button', { name: '用这份备份恢复' }).click()
  await expect(new Studio(window).rundownRow('甜玉米')).toBeVisible()
})

test('the whole shop moves to another PC as one file; a second folder that is missing is warned of', async ({
  open,
}) => {
  const folder = freshFolder('moving')
  const stick = join(folder.path, 'stick')
  const file = join(folder.path, 'shop.fieldcast')
  mkdirSync(stick)
  const old = await open()
  const studio = new Studio(old.window)
  await studio.openSampleShop()
  await answerDialogs(old, { folder: stick, file })
  await studio.openPage('设置')
  await old.window.getByRole('button', { name: '选择文件夹' }).click()
  await expect(dataSection(old.window)).toContainText('备份也存在这里')
  await old.window.getByRole('button', { name: '现在备份' }).click()
  await expect
    .poll(() => namesIn(join(stick, 'fieldcast-backups')).filter((name) => name.endsWith('.db')))
    .toHaveLength(1)
  await old.window.getByRole('button', { name: '存成一个文件' }).click()
  await expect(old.window.getByText(/店铺已存到/)).toBeVisible()

  renameSync(stick, `${stick}-pulled`)
  await old.window.getByRole('button', { name: '现在备份' }).click()
  await expect(old.window.getByRole('list', { name: '数据提醒' })).toContainText('U 盘是不是拔了')
  await picture(old.window, 'backups-stick-pulled')
  await old.close()

  const pc = freshFolder('other-pc')
  const there = await open({ shop: pc.path })
  await answerDialogs(there, { folder: stick, file })
  await there.window.getByRole('button', { name: '设置' }).first().click()
  await there.window.getByRole('button', { name: '打开店铺文件' }).click()
  await expect(there.window.getByRole('dialog')).toContainText('照片')
  await picture(there.window, 'backups-move-in')
  await there.window.getByRole('dialog').getByRole('button', { name: '换成这个店铺' }).click()
  await expect(new Studio(there.window).rundownRow('甜玉米')).toBeVisible()
  expect(namesIn(join(pc.path, 'photos')).length).toBeGreaterThan(0)

  await there.window.getByRole('button', { name: '设置' }).first().click()
  await invoke(there.window, 'settings.change', { language: 'en' })
  await expect(there.window.getByRole('heading', { name: 'Data and backups' })).toBeVisible()
  await there.window.getByRole('button', { name: 'Restore a backup' }).click()
  await expect(there.window.getByRole('list', { name: 'Restore a backup' })).toBeVisible()
  await there.window.screenshot({ path: join(pictures, 'backups-list-en.png') })
  const texts = await there.window.getByRole('dialog').allInnerTexts()
  expect(wordProblems(texts, 'en')).toEqual([])
  await there.window.keyboard.press('Escape')
  await picture(there.window, 'backups-settings-en', 'Data and backups')
  folder.remove()
  await there.close()
  pc.remove()
})

test('a full disk is said at once, takes nothing that is not kept, and goes on when there is room', async ({
  open,
  shop,
}) => {
  test.skip(!mounted(shop), 'a small disk can be mounted by root on Linux only')
  try {
    const program = await open()
    const { window } = program
    const studio = new Studio(window)
    await studio.openSampleShop()
    await studio.startShow()
    await comment(program, '王姐', '甜玉米要2箱')
    await studio.claim('王姐').waitFor()

    const hoard = join(shop, 'hoard')
    fillUp(hoard)
    await expect.poll(async () => await statusOf(program, '李哥', '甜玉米要1箱'.repeat(2_000))).toBe(503)
    const warnings = window.getByRole('list', { name: '数据提醒' })
    await expect(warnings).toContainText('磁盘满了')
    await picture(window, 'backups-disk-full')
    await expect(studio.claim('王姐')).toBeVisible()

    rmSync(hoard)
    await expect(warnings).toBeHidden()
    await comment(program, '赵哥', '甜玉米要1箱')
    await studio.claim('赵哥').waitFor()
    await program.close()
    expect(askDataFile(shop, 'SELECT seq FROM comments')).toHaveLength(2)
  } finally {
    execFileSync('umount', ['--lazy', shop])
  }
})

/** Whether the folder is now a disk of 64 MB. */
function mounted(folder: string): boolean {
  if (process.platform !== 'linux') return false
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]).status === 0
}

/** Writes until nothing more fits. */
function fillUp(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (let size = 1 << 20; size >= 512; size >>= 1)
      for (;;) {
        try {
          if (writeSync(file, Buffer.alloc(size)) < size) break
        } catch {
          break
        }
      }
  } finally {
    closeSync(file)
  }
}

function dataSection(window: Page) {
  return window.getByRole('region', { name: '数据和备份' })
}

/** Looks at a screen as the host has it, from the section on where it is there. */
async function picture(window: Page, name: string, heading = '数据和备份'): Promise<void> {
  const section = window.getByRole('heading', { name: heading })
  if (await section.isVisible()) await section.scrollIntoViewIfNeeded()
  await window.screenshot({ path: join(pictures, `${name}.png`) })
}

/** Answers the system's own dialogs, which no test can click. */
async function answerDialogs(program: Program, answers: { folder: string; file: string }): Promise<void> {
  await program.app.evaluate(({ dialog }, { folder, file }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
    dialog.showOpenDialog = async (...given: unknown[]) => {
      const options = given.at(-1) as { properties?: string[] }
      return { canceled: false, filePaths: [options.properties?.includes('openDirectory') ? folder : file] }
    }
  }, answers)
}

async function comment(program: Program, user: string, text: string): Promise<void> {
  expect(await statusOf(program, user, text)).toBe(200)
}

/** What the ingest answers to somebody's comment. */
async function statusOf(program: Program, user: string, text: string): Promise<number> {
  const answer = await invoke(program.window, 'chat.ingestAddress', {})
  const { httpUrl: url, token } = answer.value as { httpUrl: string; token: string }
  const body = { platform: 'douyin', room: '1', id: `${user}-1`, userId: user, user, text }
  return (await say({ url, token }, [body])).status
}

/** Overwrites the first page of a table or an index. */
function spoil(file: string, name: string): void {
  const database = new Database(file, { readonly: true })
  const page = database
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(name)
  database.close()
  const bytes = readFileSync(file)
  bytes.fill(0x55, ((page ?? 0) - 1) * 4096, (page ?? 0) * 4096)
  writeFileSync(file, bytes)
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
