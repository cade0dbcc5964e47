import iconv from 'iconv-lite'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { ElectronApplication, Page } from 'playwright'
import { readSheet } from 'read-excel-file/node'
import { courierSheets } from '../electron/shared/domain/couriers/courier-layout'
import { forbiddenCharacters } from '../electron/shared/domain/couriers/courier-text'
import { ourLayouts } from '../electron/shared/domain/couriers/our-layouts'
import { askDataFile } from './fixtures/journal'
import { resize } from './fixtures/program'
import { expect, test } from './fixtures/stage'
import { wordProblems } from './fixtures/words'
import { invoke } from './pages/bridge'
import { misfits, textsOf } from './pages/sight'
import { Studio } from './pages/studio'

const pictures = join(import.meta.dirname, '..', 'test-results', 'screens')

/** Leaves a picture of the window, on which everything fits. */
async function look(window: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await expect.poll(() => misfits(window), { message: name }).toEqual([])
  expect(wordProblems(await textsOf(window), 'zh-CN'), name).toEqual([])
  await window.screenshot({ path: join(pictures, `couriers-${name}.png`) })
}

/** Lets the system's save dialog answer with this path. */
async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

const buyers = [
  ['张三', '13800001111', '山东省菏泽市曹县孙庄村3#楼1单元'],
  ['李四', '13800002222', '浙江省杭州市余杭区五常街道文一西路969号'],
  ['王五', '13800003333', '上海市浦东新区张江路5弄6号'],
  ['赵六', '1380000444', '山东省菏泽市曹县孙庄村12号'],
  ['钱七', '13800005555', '浙江省杭州市文一西路1号'],
] as const

type Row = { readonly number: string; readonly name: string }

/** A show with five parcels, of which two a courier would call about. */
async function endedShow(window: Page, shop: string): Promise<(name: string) => string> {
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  const [product] = askDataFile<{ id: string }>(shop, `SELECT id FROM products WHERE code = '1'`)
  const ids: string[] = []
  for (const [name, phone, address] of buyers) {
    const typed = await invoke(window, 'orders.type', {
      platform: 'phone',
      buyerName: name,
      recipient: { name, phone, address },
      lines: [{ productId: product?.id, quantity: 10 }],
      note: '',
    })
    ids.push((typed.value as { id: string }).id)
  }
  const payment = { method: 'wechat', note: '' }
  await invoke(window, 'orders.move', { ids, to: 'paid', payment, restock: false })
  await invoke(window, 'settings.change', {
    shopName: '孙家农场',
    sender: { name: '孙大姐', phone: '13900009999', address: '山东省菏泽市曹县孙庄村1号' },
  })
  await studio.endShow()
  await studio.openPage('打包')
  await expect(window.getByRole('button', { name: '快递', exact: true })).toBeVisible()
  const rows = askDataFile<Row>(
    shop,
    `SELECT parcels.number, recipient_name AS name FROM parcels JOIN parcel_orders ON parcel_id = parcels.id
       JOIN orders ON orders.id = order_id`,
  )
  return (name) => rows.find((row) => row.name === name)?.number ?? `no parcel of ${name}`
}

async function openMenu(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: '快递', exact: true }).click()
  await window.getByRole('menuitem', { name: item }).click()
}

test('every courier’s sheet is written once its addresses were looked at, and reads back as it should', async ({
  open,
  shop,
}) => {
  const { app, window, complaints } = await open()
  await resize(app, { width: 1366, height: 768 })
  const numberOf = await endedShow(window, shop)
  const dialog = window.getByRole('dialog', { name: '导出快递表' })
  await openMenu(window, '导出快递表')

  await test.step('what the courier would call about is listed, and mended in place', async () => {
    await expect(dialog.getByText('2 个包裹的收件信息要看一下')).toBeVisible()
    const short = dialog.getByRole('listitem', { name: numberOf('赵六') })
    await expect(short).toContainText('电话少了位数')
    await expect(dialog.getByRole('listitem', { name: numberOf('钱七') })).toContainText('缺区县')
    await expect(dialog.getByText('2 个包裹这次不导出')).toBeVisible()
    await short.getByRole('button', { name: '改' }).click()
    const form = window.getByRole('form', { name: /的收件信息/ })
    await form.getByLabel('电话').fill('13800004444')
    await expect(form.getByRole('status')).toHaveText('没问题了')
    await look(window, 'problems')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByText('1 个包裹的收件信息要看一下')).toBeVisible()
    await expect(dialog.getByRole('button', { name: '导出 4 个包裹' })).toBeEnabled()
    expect(askDataFile(shop, `SELECT recipient_phone FROM orders WHERE recipient_name = '赵六'`)).toEqual([
      { recipient_phone: '13800004444' },
    ])
  })

  await test.step('each sheet has its columns, the four parcels and nothing that is refused', async () => {
    for (const sheet of courierSheets) {
      const label = {
        kuaidi100: '快递100',
        cainiao: '菜鸟',
        zto: '中通',
        yto: '圆通',
        sf: '顺丰',
        post: '邮政',
      }[sheet]
      await dialog.getByText(label, { exact: true }).click()
      const path = join(shop, `${sheet}.xlsx`)
      await saveTo(app, path)
      await dialog.getByRole('button', { name: '导出 4 个包裹' }).click()
      await expect(dialog.getByText(`已导出到 ${path}`)).toBeVisible()
      const [titles = [], ...rows] = await readSheet(readFileSync(path), 1)
      expect(titles).toEqual(ourLayouts[sheet].columns.map(({ title }) => title))
      expect(rows).toHaveLength(4)
      const cells = rows.flat().map((cell) => (cell === null ? '' : String(cell)))
      expect(
        cells.filter((cell) => forbiddenCharacters.some((character) => cell.includes(character))),
      ).toEqual([])
      for (const name of ['张三', '李四', '王五', '赵六'])
        expect(rows.find((row) => row.includes(name))).toContain(numberOf(name))
      expect(cells.some((cell) => cell.endsWith('孙庄村3号楼1单元'))).toBe(true)
    }
  })

  await test.step('the columns can be the host’s own, in GB18030, and are kept', async () => {
    await dialog.getByText('快递100', { exact: true }).click()
    await dialog.getByRole('button', { name: '改列' }).click()
    await dialog.getByLabel('第 1 列的列名').fill('姓名')
    await dialog.getByRole('button', { name: '第 1 列往后移' }).click()
    await look(window, 'columns')
    await dialog.getByRole('button', { name: '记住这样' }).click()
    await expect(dialog.getByText('这张表的列是你自己改过的。')).toBeVisible()
    await dialog.getByRole('button', { name: '改列' }).click()
    await dialog.getByRole('combobox', { name: '文件格式' }).click()
    await window.getByRole('option', { name: 'CSV（GB18030）' }).click()
    await expect(dialog.getByRole('combobox', { name: '文件格式' })).toHaveValue('CSV（GB18030）')
    const path = join(shop, 'own.csv')
    await saveTo(app, path)
    await dialog.getByRole('button', { name: '导出 4 个包裹' }).click()
    await expect(dialog.getByText(`已导出到 ${path}`)).toBeVisible()
    const text = iconv.decode(readFileSync(path), 'gb18030')
    const [titles = [], first = []] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
    expect(titles.slice(0, 2)).toEqual(['收件人手机', '姓名'])
    expect(first.slice(0, 2)).toEqual(['13800001111', '张三'])
  })
  expect(complaints).toEqual([])
})

test('waybills come back onto their orders, none guessed, tell the group, and one undo takes them off', async ({
  open,
  shop,
}) => {
  const { app, window, complaints } = await open()
  await resize(app, { width: 1366, height: 768 })
  const studio = new Studio(window)
  const numberOf = await endedShow(window, shop)
  const file = {
    name: '顺丰回单.csv',
    mimeType: 'text/csv',
    buffer: iconv.encode(
      [
        '订单编号,收件人,收件人手机,运单号',
        `${numberOf('张三')},张三,13800001111,SF1000000001`,
        ',李四,138-0000-2222,SF1000000002',
        ',王武,13800003333,SF1000000003',
        ',孙八,13800008888,SF1000000008',
      ].join('\r\n'),
      'gb18030',
    ),
  }
  const dialog = window.getByRole('dialog', { name: '导入运单号' })
  const figure = (kind: string) => dialog.locator(`[data-figure="${kind}"] b`)
  const waybills = () =>
    askDataFile<{ waybill: string }>(shop, 'SELECT waybill FROM orders ORDER BY seq').map(
      ({ waybill }) => waybill,
    )

  await test.step('each row says what it is taken for; the doubtful one waits for the host', async () => {
    await openMenu(window, '导入运单号')
    await dialog.getByLabel('带运单号的表格').setInputFiles(file)
    await expect(figure('ready')).toHaveText('2 行')
    await expect(figure('doubtful')).toHaveText('1 行')
    await expect(figure('unmatched')).toHaveText('1 行')
    await expect(dialog.getByRole('listitem', { name: '第 4 行' })).toContainText('电话一样，姓名不一样')
    await expect(dialog.getByRole('listitem', { name: '第 5 行' })).toContainText('这一场没有这个人的包裹')
    await dialog.getByLabel('表里没写时，快递公司').fill('顺丰速运')
    await dialog.getByLabel('表里没写时，快递公司').blur()
    await expect(dialog.getByRole('listitem', { name: '第 4 行' })).toContainText('顺丰速运')
    await dialog.getByRole('combobox', { name: '第 4 行是哪个包裹' }).click()
    await window.getByRole('option', { name: /王五/ }).click()
    await dialog.getByLabel('同时标记已发货').check()
    await look(window, 'waybills')
    await dialog.getByRole('button', { name: '写入 3 个运单号' }).click()
    await expect(dialog.getByText('写好了 3 个包裹的运单号')).toBeVisible()
    await expect(dialog.getByText('3 单标记了已发货。')).toBeVisible()
    expect(waybills()).toEqual(['SF1000000001', 'SF1000000002', 'SF1000000003', '', ''])
  })

  await test.step('the same file again has nothing to write', async () => {
    await dialog.getByRole('button', { name: '换一个文件' }).click()
    await dialog.getByLabel('带运单号的表格').setInputFiles(file)
    await expect(figure('already')).toHaveText('3 行')
    await expect(figure('ready')).toHaveText('0 行')
    await expect(dialog.getByRole('button', { name: '写入 0 个运单号' })).toBeDisabled()
    await dialog.getByRole('button', { name: '关闭' }).last().click()
  })

  await test.step('the list of parcels has them', async () => {
    const row = window.getByRole('row').filter({ hasText: '张三' })
    await expect(row.getByTestId('waybills')).toHaveText('SF1000000001')
    await look(window, 'parcels')
  })

  await test.step('the group is told, with names and phones hidden', async () => {
    await openMenu(window, '运单号和群发')
    const sent = window.getByRole('dialog', { name: '运单号和群发' })
    await expect(sent.getByLabel('发到群里的话')).toContainText('张* 尾号1111 顺丰 SF1000000001')
    await expect(sent.getByRole('listitem', { name: numberOf('赵六') })).toContainText('还没有')
    await look(window, 'group')
    await sent.getByRole('button', { name: '复制全部，发群里' }).click()
    await expect(window.getByText('已复制 3 条')).toBeVisible()
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      [
        '张* 尾号1111 顺丰 SF1000000001',
        '李* 尾号2222 顺丰 SF1000000002',
        '王* 尾号3333 顺丰 SF1000000003',
      ].join('\n'),
    )
    await window.keyboard.press('Escape')
    await expect(sent).toBeHidden()
  })

  await test.step('orders are found by their waybill, and one undo takes all of it back', async () => {
    await studio.openPage('订单')
    await window.getByRole('searchbox', { name: '搜索订单' }).fill('SF1000000003')
    const rows = window.getByRole('grid', { name: '订单' }).getByRole('row')
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText('王五')
    await window.getByRole('searchbox', { name: '搜索订单' }).fill('')
    await expect(rows).toHaveCount(6)
    await window.getByRole('button', { name: '撤销：导入运单号 3 单' }).click()
    await expect(window.getByText('已撤销：导入运单号')).toBeVisible()
    expect(waybills()).toEqual(['', '', '', '', ''])
    expect(askDataFile(shop, `SELECT count(*) AS paid FROM orders WHERE state = 'paid'`)).toEqual([
      { paid: 5 },
    ])
  })

  await test.step('in English everything fits too', async () => {
    await invoke(window, 'settings.change', { language: 'en' })
    await window.getByRole('navigation').getByRole('button', { name: 'Packing' }).click()
    await window.getByRole('button', { name: 'Courier', exact: true }).click()
    await window.getByRole('menuitem', { name: "Export a courier's sheet" }).click()
    await expect(window.getByText("2 parcels' recipients need a look")).toBeVisible()
    await expect.poll(() => misfits(window)).toEqual([])
    await window.screenshot({ path: join(pictures, 'couriers-english.png') })
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'Courier', exact: true }).click()
    await window.getByRole('menuitem', { name: 'Import waybill numbers' }).click()
    await window.getByLabel('Table with waybill numbers').setInputFiles(file)
    await expect(window.getByText('Same phone, another name')).toBeVisible()
    await expect.poll(() => misfits(window)).toEqual([])
    await window.screenshot({ path: join(pictures, 'couriers-english-waybills.png') })
  })
  expect(complaints).toEqual([])
})
