import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import type { Locator } from 'playwright'
import { calls } from '../electron/shared/contract'
import { askDataFile } from './fixtures/journal'
import { expect, test } from './fixtures/stage'
import { wrongNames, wrongShapes } from './fixtures/wrong-shapes'
import { invoke } from './pages/bridge'
import { comment, readIngest, say } from './pages/ingest'
import { csvFile, ProductsPage, table } from './pages/products'
import { post, sendFrames } from './pages/raw-ingest'
import { Studio } from './pages/studio'

const samples = join(import.meta.dirname, '..', 'resources', 'samples', 'photos')
const corn = readFileSync(join(samples, 'corn.jpg'))
// One red pixel.
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)
const picture = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
const widthOf = (image: Locator) => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)

test('a photo that is not a picture is refused in words, and the product is kept', async ({ open }) => {
  const { window, complaints } = await open()
  const page = new ProductsPage(window)
  await new Studio(window).openPage('商品')
  await page.fillNew({ code: '7', name: '水蜜桃', unit: '斤', price: '9.9', stock: '12' })
  const photo = page.dialog.getByLabel('商品照片')

  for (const bad of [Buffer.from('这不是照片'), Buffer.alloc(0), corn.subarray(0, 40)]) {
    await photo.setInputFiles(picture('桃子.jpg', bad))
    await expect(page.dialog.getByRole('alert')).toHaveText('这个文件不是图片。请选 JPG、PNG 或 WebP 照片。')
  }
  await photo.setInputFiles(picture('大.jpg', Buffer.alloc(20 * 1024 * 1024 + 1)))
  await expect(page.dialog.getByRole('alert')).toHaveText('照片超过 20 MB，请选小一点的。')
  await page.save()
  await expect(page.row('水蜜桃')).toContainText('12斤')

  await test.step('a real JPEG works and is shown, and so does a PNG', async () => {
    for (const real of [corn, onePixel]) {
      await page.row('水蜜桃').getByRole('button', { name: '编辑 水蜜桃' }).click()
      await photo.setInputFiles(picture('桃子', real))
      await expect.poll(() => widthOf(page.dialog.getByAltText('水蜜桃 的照片'))).toBeGreaterThan(0)
      await page.save()
      await expect(page.dialog).toBeHidden()
      await expect.poll(() => widthOf(page.row('水蜜桃').locator('img'))).toBeGreaterThan(0)
    }
  })

  await test.step('past the window, the program itself refuses what is no picture', async () => {
    const { value } = await invoke(window, 'state.snapshot', {})
    const [product] = (value as { state: { products: { id: string }[] } }).state.products
    const answer = await window.evaluate(
      (id) =>
        (globalThis as never as Bridge).fieldcast.invoke('products.setPhoto', {
          id,
          bytes: new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]),
        }),
      product?.id,
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'photo_not_picture' } })
    await expect.poll(() => widthOf(page.row('水蜜桃').locator('img'))).toBeGreaterThan(0)
  })
  expect(complaints).toEqual([])
})

type Bridge = { fieldcast: { invoke(name: string, input: unknown): Promise<unknown> } }

test('a table with broken rows names each by its line and reason, and the good rows are in', async ({
  open,
}) => {
  const { window } = await open()
  const page = new ProductsPage(window)
  await page.importTable(
    table(
      '1,甜玉米,箱,根,10,25,14,60',
      '2,没有价格,斤,,,,,5',
      '3,价格是字,斤,,,便宜,,5',
      '1,又是一号,斤,,,3,,5',
      '4,多了一格,斤,,,3,,5,,多的',
      '5,负的库存,斤,,,3,,-5',
      `6,${'长'.repeat(121)},斤,,,3,,5`,
      '7,"引号没有收,斤,,,3,,5"',
      '8,红薯,斤,,,3.5,2,100',
    ),
  )
  await expect(page.dialog.getByText('已导入：新增 2 个，更新 0 个。')).toBeVisible()
  expect(await page.rejected()).toEqual([
    ['第 3 行', '价格', '（空）', '没有填写'],
    ['第 4 行', '价格', '便宜', '不是数字'],
    ['第 5 行', '编号', '1', '编号在文件里出现了两次'],
    ['第 6 行', '', '4,多了一格,斤,,,3,,5,,多的', '这一行的列数和表头不一样'],
    ['第 7 行', '库存', '-5', '不能小于 0'],
    ['第 8 行', '名称', '长'.repeat(121), '内容太长'],
    ['第 9 行', '', expect.stringContaining('引号没有收'), '这一行的列数和表头不一样'],
  ])
  await page.dialog.getByRole('button', { name: '完成' }).click()
  await expect(page.row('甜玉米')).toContainText('60箱')
  await expect(page.row('红薯')).toContainText('100斤')

  await test.step('a GB18030 file, as spreadsheets in China write it, is read', async () => {
    const gbk = iconv.encode('编号,名称,单位,价格,库存\r\n9,铁棍山药,斤,12.5,80\r\n', 'gb18030')
    await page.importTable({ name: '山药.csv', mimeType: 'text/csv', buffer: gbk })
    await expect(page.dialog.getByText('编码 GB18030')).toBeVisible()
    await page.dialog.getByRole('button', { name: '完成' }).click()
    await expect(page.row('铁棍山药')).toContainText('80斤')
  })

  await test.step('what is no table is refused in words, and nothing changes', async () => {
    await page.importTable({ name: '照片.csv', mimeType: 'text/csv', buffer: corn })
    await expect(page.dialog.getByRole('alert')).toHaveText(
      '这个表格读不出来，请在表格软件里另存为 CSV（UTF-8 或 GBK）再导入。',
    )
    await page.chooseTable(csvFile('编号,颜色\r\n1,红\r\n'))
    await expect(page.dialog.getByRole('alert')).toContainText('表格缺少这些列：名称/name, 单位/unit')
    await page.dialog.getByRole('button', { name: '取消' }).click()
    await expect(window.getByText('共 3 个商品')).toBeVisible()
  })
})

test('the ingest answers everything that is not a comment with a clear refusal', async ({ open, shop }) => {
  const { window } = await open()
  const ingest = await readIngest(window)
  const body = JSON.stringify(comment('王大姐', '玉米真甜'))

  await test.step('a body that is not JSON, or over 2 MB, or of GBK', async () => {
    for (const broken of ['玉米', '', '{"text":', '{"text":"a"} 多的']) {
      expect(await say(ingest, broken)).toMatchObject({ status: 400, body: { error: 'not_json' } })
    }
    for (const shape of ['1', '"text"', 'null', 'true']) {
      expect(await say(ingest, shape)).toMatchObject({ status: 400, body: { error: 'wrong_shape' } })
    }
    const gbk = iconv.encode('{"text":"玉米"}', 'gb18030')
    expect(await post(ingest, gbk)).toMatchObject({ status: 400, body: { error: 'not_utf8' } })
    const large = JSON.stringify({ text: 'a'.repeat(2 * 1024 * 1024) })
    expect(await post(ingest, large)).toMatchObject({ status: 413, body: { error: 'too_large' } })
  })

  await test.step('no token, a wrong one, a page of the web, another name for this machine', async () => {
    const refused = async (headers: Record<string, string>, status: number, error: string) =>
      expect(await post(ingest, body, headers)).toMatchObject({ status, body: { error } })
    await refused({ authorization: '' }, 401, 'wrong_token')
    await refused({ authorization: `Bearer ${ingest.token}x` }, 401, 'wrong_token')
    await refused({ origin: 'https://evil.example' }, 403, 'origin_refused')
    await refused({ origin: 'null' }, 403, 'origin_refused')
    await refused({ host: 'evil.example' }, 403, 'host_refused')
    await refused({ 'content-type': 'text/plain' }, 415, 'unsupported_media_type')
  })

  await test.step('of an array the good ones are taken, and each bad one is named', async () => {
    const mixed = [comment('李叔', '好的一条'), { user: '没有话' }, 42, comment('赵姐', '也是好的')]
    expect(await say(ingest, JSON.stringify(mixed))).toMatchObject({
      status: 200,
      body: {
        accepted: 2,
        refused: [
          { index: 1, reason: 'text_missing' },
          { index: 2, reason: 'not_an_object' },
        ],
      },
    })
  })

  await test.step('each frame of a WebSocket is answered', async () => {
    const frames = [JSON.stringify(comment('孙奶奶', '从套接字来')), '不是 JSON', '[{"text":5}]']
    expect(await sendFrames(ingest, frames)).toMatchObject([
      { accepted: 1 },
      { error: 'not_json' },
      { error: 'nothing_usable' },
    ])
  })

  const names = () => window.getByTestId('comment').locator('span').allInnerTexts()
  await expect.poll(names).toEqual(expect.arrayContaining(['好的一条', '也是好的', '从套接字来']))
  expect(askDataFile(shop, 'SELECT text FROM comments ORDER BY seq')).toEqual([
    { text: '好的一条' },
    { text: '也是好的' },
    { text: '从套接字来' },
  ])
})

test('a comment of 100,000 characters is journalled whole, 500 are shown, and all on a click', async ({
  open,
  shop,
}) => {
  const { window } = await open()
  const ingest = await readIngest(window)
  const long = '土豆🥔真甜'.repeat(20_000)
  expect(await say(ingest, comment('话多的人', long))).toMatchObject({ body: { accepted: 1 } })

  const row = window.getByTestId('comment').filter({ hasText: '话多的人' })
  await expect(row.getByText('显示全文（100000 字）')).toBeVisible()
  const shown = await row.getByText(/^土豆/).innerText()
  expect(Array.from(shown.replace(/…$/, ''))).toHaveLength(500)
  const [journalled] = askDataFile<{ text: string }>(shop, 'SELECT text FROM comments')
  expect(journalled?.text === long).toBe(true)

  await row.getByRole('button', { name: /显示全文/ }).click()
  const whole = window.getByRole('dialog').locator('p')
  await expect.poll(async () => (await whole.textContent()) === long).toBe(true)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
})

test('a comment of HTML, script or reversed writing is shown as its text and executes nothing', async ({
  open,
}) => {
  const { window, complaints } = await open()
  const ingest = await readIngest(window)
  const hostile = [
    '<script>window.__pwned = 1</script>',
    '<img src=x onerror="window.__pwned = 1">',
    '<a href="javascript:window.__pwned = 1">点我领红包</a>',
    'javascript:window.__pwned=1',
    '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe><svg onload=window.__pwned=1>',
    '\u202e左往右从\u202c {{count}} $t(common:brand) ${1+1} %s',
    "'; DROP TABLE comments; --",
  ]
  const rows = window.getByTestId('comment')
  // One after the other: the list draws only what is in sight, which is the newest.
  for (const [index, text] of hostile.entries()) {
    const name = `<b>坏人${index}</b>`
    expect(await say(ingest, comment(name, text))).toMatchObject({ body: { accepted: 1 } })
    const row = rows.filter({ hasText: name })
    for (const part of [name, text]) {
      await expect(row.getByText(part, { exact: true })).toHaveCount(1)
      // One person's reversed writing must not turn round the name or the time beside it.
      const direction = await row
        .getByText(part, { exact: true })
        .evaluate((element) => getComputedStyle(element).unicodeBidi)
      expect(direction).toBe('isolate')
    }
    await expect(row.locator('b, script, img, a, iframe')).toHaveCount(0)
    await expect(window.locator('iframe, script:not([src])')).toHaveCount(0)
  }
  expect(await window.evaluate(() => '__pwned' in globalThis)).toBe(false)
  expect(complaints).toEqual([])
})

test('the same message sent twice is one comment and one claim', async ({ open, shop }) => {
  const { window } = await open()
  const studio = new Studio(window)
  const ingest = await readIngest(window)
  await studio.openSampleShop()
  await studio.startShow()
  const message = comment('王大姐', '1号要2箱')
  expect(await say(ingest, message)).toMatchObject({ body: { accepted: 1, duplicates: 0 } })
  expect(await say(ingest, [message, message])).toMatchObject({ body: { accepted: 0, duplicates: 2 } })
  await expect(studio.claim('王大姐')).toHaveCount(1)
  await expect(window.getByTestId('comment')).toHaveCount(1)
  expect(askDataFile(shop, 'SELECT count(*) AS kept FROM comments')).toEqual([{ kept: 1 }])
  expect(askDataFile(shop, 'SELECT count(*) AS kept FROM claims')).toEqual([{ kept: 1 }])
})

test('a recorded chat with a broken line plays: its comments and claims come, the line is counted', async ({
  open,
}) => {
  const { window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await studio.openPage('设置')
  const lines = [
    JSON.stringify({ user: '回放的王姐', text: '1号要2箱', time: 1_790_000_000_000 }),
    '{"user":"坏的一行","text":',
    JSON.stringify({ user: '回放的李叔', text: '天气真好', time: 1_790_000_001_000 }),
  ]
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/jsonl',
    buffer: Buffer.from(text),
  })
  const field = window.getByLabel('评论文件')
  await field.setInputFiles(file('坏的.jsonl', '不是评论'))
  await window.getByRole('button', { name: '开始回放' }).click()
  await expect(window.getByText(/这个回放文件读不出来/)).toBeVisible()

  await field.setInputFiles(file('昨晚.jsonl', lines.join('\n')))
  await window.getByText('最快', { exact: true }).click()
  await window.getByRole('button', { name: '开始回放' }).click()
  await expect(
    window.getByText('共 2 条评论，1 行看不懂，已跳过。 放完了，收到 2 条，重复 0 条。'),
  ).toBeVisible()
  await studio.openPage('直播台')
  await expect(studio.claim('回放的王姐')).toBeVisible()
  await expect(window.getByTestId('comment').filter({ hasText: '天气真好' })).toBeVisible()
})

test('whatever is called with wrong input answers with an error, and the program goes on', async ({
  open,
}) => {
  const { window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  // The look through the data file after a start is the last thing that happens by itself.
  await expect
    .poll(async () => (await invoke(window, 'state.snapshot', {})).value)
    .toMatchObject({ state: { dataFile: { check: 'whole' } } })
  const before = await invoke(window, 'state.snapshot', {})

  for (const [name, { input }] of Object.entries(calls)) {
    const wrong = wrongShapes.filter((shape) => !input.safeParse(shape).success)
    expect(wrong.length, name).toBeGreaterThanOrEqual(12)
    const answers = await Promise.all(wrong.map((shape) => invoke(window, name, shape)))
    for (const [index, answer] of answers.entries()) {
      expect(answer, `${name} ${JSON.stringify(wrong[index])}`).toMatchObject({
        ok: false,
        error: { code: 'invalid_input' },
      })
    }
  }
  for (const name of wrongNames) {
    expect(await invoke(window, name, {}), String(name)).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    })
  }
  expect(await invoke(window, 'state.snapshot', {})).toEqual(before)
  await studio.startShow()
  await studio.putOnAir('现摘甜玉米')
})
