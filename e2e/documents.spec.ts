import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { DocumentFile } from '@shared/contract/documents'
import type { Parcel } from '@shared/contract/packing'
import type { ShowSummary } from '@shared/contract/shows'
import { decodePages, pageTexts } from '../scripts/slips/decode.mjs'
import { askDataFile } from './fixtures/journal'
import { resize } from './fixtures/program'
import { expect, test } from './fixtures/stage'
import { invoke } from './pages/bridge'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

async function call<Value>(window: Page, name: string, input: unknown): Promise<Value> {
  const answer = await invoke(window, name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error?.code ?? ''} ${answer.error?.message ?? ''}`)
  return answer.value as Value
}

async function picture(window: Page, name: string): Promise<void> {
  const folder = process.env['FIELDCAST_SHOTS']
  if (folder) await window.screenshot({ path: `${folder}/documents-${name}.png` })
}

const kinds = ['pickList', 'packingSlip', 'addressLabel', 'handOver', 'showSummary']
const plain = (text: string) => text.replace(/\s/g, '')

test('a show ends: every document is made, and says what the data file says', async ({ open, shop }) => {
  const program = await open()
  const { window } = program
  await resize(program.app, { width: 1366, height: 768 })
  const studio = new Studio(window)
  await studio.openSampleShop()
  const ingest = await readIngest(window)
  await studio.startShow()
  await say(ingest, [
    comment('王大姐', '1号要2箱'),
    comment('李叔🌾', '1号要3箱 2号来3斤'),
    comment('孙奶奶', '2号来5斤'),
  ])
  await expect(studio.claim('孙奶奶')).toBeVisible()
  await studio.acceptAllCertain()
  await expect(studio.claim('孙奶奶')).toBeHidden()
  await call(window, 'settings.change', {
    shopName: '田家小院',
    paper: { code: 'reorder', reorder: 'https://shop.example/{number}', logo: null, offsets: [] },
    parcelRules: { maxGrams: 1, maxMillilitres: null, frozenApart: true },
  })
  await studio.endShow()
  await studio.openPage('打包')

  const [show] = await call<ShowSummary[]>(window, 'shows.list', {})
  const showId = show?.id ?? ''
  const parcels = await call<Parcel[]>(window, 'packing.parcels', { showId })

  await test.step('parcels hold exactly what the orders hold', () => {
    expect(parcels.length).toBeGreaterThanOrEqual(3)
    const ordered = askDataFile<{ product: string; quantity: number }>(
      shop,
      'SELECT product_id AS product, SUM(quantity) AS quantity FROM order_lines GROUP BY product_id',
    )
    const packed = new Map<string, number>()
    for (const line of parcels.flatMap(({ lines }) => lines))
      packed.set(line.productId, (packed.get(line.productId) ?? 0) + line.quantity)
    expect(packed).toEqual(new Map(ordered.map(({ product, quantity }) => [product, quantity])))
  })

  await test.step('the preview shows the first slips, and the PDF has each of them', async () => {
    await picture(window, 'packing')
    await window.getByRole('button', { name: '预览' }).click()
    const dialog = window.getByRole('dialog')
    const page = dialog.frameLocator('iframe')
    await expect(page.getByText(parcels[0]?.number ?? '').first()).toBeVisible({ timeout: 30_000 })
    await picture(window, 'preview')
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await window.getByRole('button', { name: `生成 ${parcels.length} 个包裹的 PDF` }).click()
    await expect(window.getByText('PDF 已生成')).toBeVisible({ timeout: 60_000 })
    await picture(window, 'made')
    const [name = ''] = readdirSync(join(shop, 'documents')).filter((file) => file.endsWith('.pdf'))
    const codes = await decodePages(join(shop, 'documents', name), { qr: true })
    const numbers = askDataFile<{ number: string }>(shop, 'SELECT number FROM parcels ORDER BY number').map(
      ({ number }) => number,
    )
    expect(codes.map(({ text }) => text)).toEqual(numbers)
    expect(codes.map(({ qr }) => qr)).toEqual(numbers.map((number) => `https://shop.example/${number}`))
  })

  const request = {
    ...{ showId, parcelIds: null, hidePrices: true, reprint: true, onePerFile: false, printer: null },
  }
  for (const [index, kind] of kinds.entries()) {
    await test.step(`${kind} on another paper, as a reprint without prices`, async () => {
      const paper = ['76x130', '100x180', 'A4'][index % 3]
      const file = await call<DocumentFile>(window, 'documents.make', {
        ...request,
        kind,
        paper,
        perSheet: 2,
      })
      const texts = (await pageTexts(file.path)).map(plain)
      expect(texts).toHaveLength(file.pages)
      for (const text of texts) expect(text).toContain('补打')
      expect(texts.join('')).not.toContain('¥')
      for (const { number, fromPage } of file.subjects) expect(texts[fromPage - 1]).toContain(number)
      if (kind === 'handOver') for (const { number } of parcels) expect(texts.join('')).toContain(number)
      if (kind === 'pickList') expect(texts.join('')).toContain('甜玉米')
    })
  }

  await test.step('a template of the shop’s own that lacks the code is told, and ours printed', async () => {
    await window.getByRole('button', { name: '收起' }).click()
    mkdirSync(join(shop, 'templates'))
    writeFileSync(join(shop, 'templates', 'packing-slip.html'), '<section class="slip">{{name}}</section>')
    await window.getByRole('button', { name: `生成 ${parcels.length} 个包裹的 PDF` }).click()
    await expect(window.getByText(/自己的模板 packing-slip.html 少了 barcode/)).toBeVisible({
      timeout: 60_000,
    })
    await picture(window, 'template')
  })
  expect(program.complaints).toEqual([])
})
