import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { ElectronApplication, Locator } from 'playwright'
import { readSheet } from 'read-excel-file/node'
import { writeSheet } from '../electron/exports/write-sheet'
import { askDataFile } from './fixtures/journal'
import { expect, test } from './fixtures/stage'
import { Studio } from './pages/studio'

const header =
  '主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,收件人,收件人手机号,详细地址,商家备注,订单状态,售后状态'

/** A line of 抖店's list, with the tabs that it puts before its figures. */
const line = (
  number: string,
  product: string,
  quantity: string,
  more: { state?: string; name?: string } = {},
) =>
  `"\t${number}","\t${number}",${product},默认,${quantity},,50.00,${more.name ?? '张三'},"\t13800001111",山东省菏泽市曹县孙庄村1号,-,${more.state ?? '待发货'},-`

/** 抖店's list as a file, in the encoding that spreadsheet programs in China save. */
const listOf = (...lines: readonly string[]) => ({
  name: '抖店订单.csv',
  mimeType: 'text/csv',
  buffer: iconv.encode([header, ...lines].join('\r\n'), 'gb18030'),
})

/** Lets the system's save dialog answer with this path. */
async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

const figure = (dialog: Locator, name: string) => dialog.locator(`[data-figure="${name}"] b`)

test('orders of a platform come in, what is wrong in them is mended in place, and none comes in twice', async ({
  open,
  shop,
}) => {
  const { window, complaints } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await studio.openPage('订单')
  const dialog = window.getByRole('dialog', { name: '从平台表格导入订单' })
  const file = listOf(
    line('6917926768823643751', '甜玉米', '2'),
    line('6917926768823643751', '小米', '3'),
    line('6917926768823643752', '东北现摘玉米顺丰包邮', '1', { name: '李四' }),
    line('6917926768823643753', '甜玉米', '两箱', { name: '王五' }),
    line('6917926768823643754', '甜玉米', '61', { name: '赵六' }),
    line('6917926768823643755', '甜玉米', '1', { state: '已关闭' }),
  )

  await test.step('the columns are guessed, and the host goes on', async () => {
    await window.getByRole('button', { name: '导入、导出表格' }).click()
    await window.getByRole('menuitem', { name: '导入订单' }).click()
    await dialog.getByLabel('订单表格文件').setInputFiles(file)
    await expect(dialog.getByText('抖店订单.csv · 6 行')).toBeVisible()
    await expect(dialog.getByRole('combobox', { name: '来自哪个平台' })).toHaveValue('抖音')
    await expect(dialog.getByRole('combobox', { name: '商品名称' })).toHaveValue('选购商品')
    await expect(dialog.getByText('例：6917926768823643751')).toBeVisible()
    await dialog.getByRole('button', { name: '下一步' }).click()
  })

  await test.step('each bad row is named; a product is chosen once, a quantity typed anew', async () => {
    await expect(figure(dialog, 'ready')).toHaveText('2 单')
    await expect(figure(dialog, 'blocked')).toHaveText('2 单')
    await expect(figure(dialog, 'closed')).toHaveText('1 单')
    const unknown = dialog.getByRole('listitem', { name: '第 4 行' })
    await expect(unknown).toContainText('店里没有“东北现摘玉米顺丰包邮”')
    await dialog.getByRole('button', { name: /可能是 现摘甜玉米/ }).click()
    await expect(unknown).toBeHidden()
    const bad = dialog.getByRole('listitem', { name: '第 5 行' })
    await expect(bad).toContainText('数量“两箱”看不懂')
    await bad.getByRole('textbox', { name: '数量' }).fill('2')
    await bad.getByRole('button', { name: '改好了' }).click()
    await expect(figure(dialog, 'ready')).toHaveText('4 单')
    await expect(figure(dialog, 'blocked')).toHaveText('0 单')
  })

  await test.step('what there is not enough of waits, with the reason, and comes in when there is less of it', async () => {
    await dialog.getByRole('button', { name: '导入 4 单' }).click()
    await expect(dialog.getByText('导入了 3 单')).toBeVisible()
    await expect(dialog.getByText('还有 1 单没有进来。')).toBeVisible()
    await dialog.getByRole('button', { name: '去处理' }).click()
    const short = dialog.getByRole('listitem', { name: '第 6 行' })
    await expect(short).toContainText('现摘甜玉米不够：要 61箱，只剩 55箱')
    await short.getByRole('textbox', { name: '数量' }).fill('1')
    await short.getByRole('button', { name: '改好了' }).click()
    await dialog.getByRole('button', { name: '导入 1 单' }).click()
    await expect(dialog.getByText('导入了 4 单')).toBeVisible()
    await dialog.getByRole('button', { name: '好了' }).click()
  })

  const rows = window.getByRole('grid', { name: '订单' }).getByRole('row')
  await expect(rows.filter({ hasText: '张三' })).toContainText('现摘甜玉米 2箱 · 沂蒙小米 3斤')
  await expect(rows.filter({ hasText: '赵六' })).toContainText('现摘甜玉米 1箱')
  expect(
    askDataFile(
      shop,
      'SELECT source, state, paid_method, platform FROM orders JOIN buyers ON buyers.id = buyer_id',
    ),
  ).toEqual(Array(4).fill({ source: 'imported', state: 'paid', paid_method: 'platform', platform: 'douyin' }))
  expect(
    askDataFile(
      shop,
      `SELECT available, reserved FROM stock_levels JOIN products ON id = product_id WHERE code = '1'`,
    ),
  ).toEqual([{ available: 540, reserved: 0 }])

  await test.step('the same file once more: the columns are known, and nothing comes in twice', async () => {
    await window.getByRole('button', { name: '导入、导出表格' }).click()
    await window.getByRole('menuitem', { name: '导入订单' }).click()
    await dialog.getByLabel('订单表格文件').setInputFiles(file)
    await expect(dialog.getByText('这种表格以前对过列，已经照上次的填好。')).toBeVisible()
    await dialog.getByRole('button', { name: '下一步' }).click()
    await expect(figure(dialog, 'already')).toHaveText('4 单')
    await expect(figure(dialog, 'ready')).toHaveText('0 单')
    await expect(figure(dialog, 'blocked')).toHaveText('0 单')
  })
  expect(complaints).toEqual([])
})

test('the orders that are shown go out as a spreadsheet and as CSV, and nothing in them can run', async ({
  open,
  shop,
}) => {
  const { app, window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await studio.openPage('订单')
  await window.getByRole('button', { name: '导入、导出表格' }).click()
  await window.getByRole('menuitem', { name: '导入订单' }).click()
  const dialog = window.getByRole('dialog', { name: '从平台表格导入订单' })
  await dialog
    .getByLabel('订单表格文件')
    .setInputFiles(
      listOf(
        line('1001', '甜玉米', '2', { name: '=cmd|calc' }),
        line('1002', '小米', '3', { name: '李四' }),
        line('1003', '小米', '1', { name: '王五' }),
      ),
    )
  await dialog.getByRole('button', { name: '下一步' }).click()
  await dialog.getByRole('button', { name: '导入 3 单' }).click()
  await dialog.getByRole('button', { name: '好了' }).click()
  const [first] = askDataFile<{ number: string }>(shop, 'SELECT number FROM orders ORDER BY seq')

  const write = async (format: RegExp, path: string, all = false) => {
    await saveTo(app, path)
    await window.getByRole('button', { name: '导入、导出表格' }).click()
    if (all) await window.getByLabel('没显示的列也导出').check()
    await window.getByRole('menuitem', { name: format }).click()
    await expect(window.getByText(`已导出到 ${path}`)).toBeVisible()
    return readFileSync(path)
  }

  const sheet = await readSheet(await write(/Excel 表格/, join(shop, '订单.xlsx'), true), 1)
  const [titles = [], ...rows] = sheet
  const cell = (row: number, title: string) => rows[row]?.[titles.indexOf(title)]
  expect(rows).toHaveLength(3)
  expect(cell(0, '订单号')).toBe(first?.number)
  expect(cell(0, '收件人')).toBe("'=cmd|calc")
  expect(cell(0, '电话')).toBe('13800001111')
  expect(cell(0, '合计')).toBe(50)
  expect(cell(0, '状态')).toBe('已付款')
  expect(cell(0, '付款时间')).toBeInstanceOf(Date)

  await window.getByRole('searchbox', { name: '搜索订单' }).fill('小米')
  await expect(window.getByRole('grid', { name: '订单' }).getByRole('row')).toHaveCount(3)
  const csv = await write(/GB18030/, join(shop, '订单.csv'))
  const read = Papa.parse<string[]>(iconv.decode(csv, 'gb18030'), { skipEmptyLines: true }).data
  expect(read.map((row) => row[read[0]?.indexOf('收件人') ?? 0])).toEqual(['收件人', '李四', '王五'])
})

test('ten thousand orders from a spreadsheet come in while the window goes on, and the progress is seen', async ({
  open,
  shop,
}) => {
  const { window, complaints } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await studio.openPage('订单')
  const titles = ['订单号', '商品名称', '商品数量', '收件人姓名', '收件人手机', '收件人地址', '订单状态']
  const bytes = await writeSheet(
    {
      columns: titles.map((title) => ({ title, kind: 'text' })),
      rows: Array.from({ length: 10_000 }, (_none, index) => [
        String(300_000 + index),
        '土鸡蛋',
        '1枚',
        `买家${index}`,
        String(13_800_000_000 + index),
        '山东省菏泽市曹县孙庄村1号',
        '待发货',
      ]),
    },
    'xlsx',
  )
  await window.getByRole('button', { name: '导入、导出表格' }).click()
  await window.getByRole('menuitem', { name: '导入订单' }).click()
  const dialog = window.getByRole('dialog', { name: '从平台表格导入订单' })
  await dialog.getByLabel('订单表格文件').setInputFiles({
    name: '微信小店.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  })
  await expect(dialog.getByText('微信小店.xlsx · 10000 行')).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: '下一步' }).click()
  // Forty boxes of thirty are all there is.
  await dialog.getByRole('button', { name: '导入 10000 单' }).click({ timeout: 60_000 })
  await expect(dialog.getByText(/已完成 [1-9]\d* \/ 10000 单/)).toBeVisible()
  await expect(dialog.getByText('导入了 1200 单')).toBeVisible({ timeout: 120_000 })
  await expect(dialog.getByText('还有 8800 单没有进来。')).toBeVisible()
  expect(askDataFile(shop, 'SELECT count(*) AS kept FROM orders WHERE held_lines = 1')).toEqual([
    { kept: 1200 },
  ])
  expect(askDataFile(shop, 'SELECT count(*) AS kept FROM orders')).toEqual([{ kept: 1200 }])
  expect(complaints).toEqual([])
})
