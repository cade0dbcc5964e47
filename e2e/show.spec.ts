import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readCard } from '../scripts/obs/index.mjs'
import { decodePages, pageTexts } from '../scripts/slips/decode.mjs'
import { expect, test } from './fixtures/stage'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

test('a whole show: from an empty shop to packing slips, with the card on OBS’s own picture', async ({
  open,
  obs,
  shop,
}) => {
  const program = await open({ obs })
  const { window } = program
  const studio = new Studio(window)

  await test.step('a first start offers a sample shop, and OBS is found by itself', async () => {
    await expect(studio.status('已连接')).toBeVisible()
    await studio.openSampleShop()
  })

  await test.step('a product of one’s own is added, with a scene of OBS', async () => {
    await studio.openPage('商品')
    await window.getByRole('button', { name: '添加商品' }).click()
    const form = window.getByRole('dialog')
    await form.getByLabel('编号').fill('88')
    await form.getByLabel('名称').fill('脆甜黄瓜')
    await form.getByRole('textbox', { name: '单位', exact: true }).fill('斤')
    await form.getByRole('textbox', { name: '最小单位' }).fill('斤')
    await form.getByLabel('单价（元）').fill('16.8')
    await form.getByLabel('收购价（元）').fill('2.5')
    await form.getByLabel('现有库存').fill('3')
    await form.getByLabel('OBS 场景').click()
    await window.getByRole('option', { name: '商品近景' }).click()
    await form.getByRole('button', { name: '保存', exact: true }).click()
    await expect(window.getByText('已添加 脆甜黄瓜。')).toBeVisible()
  })

  const ingest = await readIngest(window)
  await studio.startShow()

  await test.step('one click switches OBS to the product’s scene and shows its card', async () => {
    await studio.putOnAir('脆甜黄瓜')
    await expect
      .poll(() => readCard(obs), { timeout: 15_000 })
      .toMatchObject({ name: '脆甜黄瓜', price: expect.stringContaining('16.8'), left: '仅剩3斤' })
    await expect(window.getByRole('button', { name: '切换到场景 商品近景' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  await test.step('comments become claims; accepted, the stock on the picture goes down', async () => {
    expect(await say(ingest, comment('王大姐', '要1斤'))).toMatchObject({
      status: 200,
      body: { accepted: 1 },
    })
    await expect(studio.claim('王大姐')).toBeVisible()
    await studio.accept('王大姐')
    await expect.poll(async () => (await readCard(obs)).left, { timeout: 15_000 }).toBe('仅剩2斤')
  })

  await test.step('selling the last one shows 售罄, and the last unit is sold once', async () => {
    await say(ingest, [comment('李叔', '脆甜黄瓜2斤'), comment('赵姐', '88号来2斤', 'kuaishou')])
    await expect(studio.claim('赵姐')).toBeVisible()
    await studio.accept('李叔')
    await expect.poll(async () => (await readCard(obs)).left, { timeout: 15_000 }).toContain('售')
    await studio.accept('赵姐')
    await expect(window.getByText(/库存不够/).first()).toBeVisible()
    await expect(studio.claim('赵姐')).toBeVisible()
  })

  await test.step('all that are certain are accepted at once, an undone one waits again', async () => {
    await say(ingest, [comment('王大姐', '2号来3斤'), comment('孙奶奶', '1号要2箱', 'weixin')])
    await expect(studio.claim('孙奶奶')).toBeVisible()
    await studio.acceptAllCertain()
    await expect(studio.claim('孙奶奶')).toBeHidden()
    await window.getByText(/^已处理/).click()
    await window.getByRole('button', { name: '撤销 孙奶奶 的口令' }).click()
    await window.getByText(/^待处理/).click()
    await expect(studio.claim('孙奶奶')).toBeVisible()
    await studio.accept('孙奶奶')
  })

  await test.step('a buyer’s address is pasted as one block', async () => {
    await studio.openPage('订单')
    await window.getByRole('row', { name: /王大姐/ }).click()
    await window.getByLabel('粘贴识别').fill('王秀英 13800001111 山东省菏泽市曹县孙庄村12号')
    await expect(window.getByLabel('收件人')).toHaveValue('王秀英')
    await expect(window.getByLabel('电话')).toHaveValue('13800001111')
    await window.getByRole('button', { name: '保存', exact: true }).click()
    await expect(window.getByRole('row', { name: /王大姐/ })).toContainText('已齐')
  })

  await test.step('the show ends, the slips are one PDF with each parcel’s own code', async () => {
    await studio.endShow()
    await studio.openPage('打包')
    await window.getByRole('button', { name: /生成 3 个包裹的 PDF/ }).click()
    await expect(window.getByText('PDF 已生成')).toBeVisible({ timeout: 60_000 })
  })

  const pdf = newestPdf(join(shop, 'documents'))
  const pages = await pageTexts(pdf)
  expect(pages).toHaveLength(3)
  const wang = pages.find((page) => page.includes('王秀英')) ?? ''
  expect(wang).toContain('13800001111')
  expect(wang).toContain('脆甜黄瓜')
  expect(wang).toContain('红富士苹果')
  for (const { page, text } of await decodePages(pdf)) {
    expect(text).toMatch(/^P\d{6}-\d{4}$/)
    expect(pages[page - 1]?.replace(/\s/g, '')).toContain(text)
  }
  expect(program.complaints).toEqual([])
})

function newestPdf(folder: string): string {
  const [name = ''] = readdirSync(folder)
    .filter((file) => file.endsWith('.pdf'))
    .sort()
    .reverse()
  return join(folder, name)
}
