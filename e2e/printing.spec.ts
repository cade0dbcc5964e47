import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { startCups, type StartedCups } from '../scripts/printing/start-cups.mjs'
import { decodePages, pageTexts } from '../scripts/slips/decode.mjs'
import { freshFolder } from './fixtures/folder'
import { askDataFile } from './fixtures/journal'
import { startProgram, type Program } from './fixtures/program'
import { expect, test as base } from './fixtures/stage'
import { wordProblems } from './fixtures/words'
import { invoke } from './pages/bridge'
import { misfits, textsOf } from './pages/sight'
import { Studio } from './pages/studio'

const pictures = join(import.meta.dirname, '..', 'test-results', 'screens')

type Paper = {
  /** A CUPS of the test's own, with a queue LABEL whose pages come out as PDFs. */
  readonly cups: StartedCups & { readonly papers: () => string[] }
  /** Starts Fieldcast on the shop, with that CUPS as the system's. */
  readonly openAtPrinter: () => Promise<Program>
}

const test = base.extend<Paper>({
  // eslint-disable-next-line no-empty-pattern
  cups: async ({}, use) => {
    const folder = freshFolder('cups')
    const cups = await startCups({ folder: folder.path })
    const papers = await cups.addPdfQueue('LABEL')
    await use({ ...cups, papers })
    await cups.stop()
    folder.remove()
  },
  openAtPrinter: async ({ cups, shop }, use) => {
    const running: Program[] = []
    const nowhere = freshFolder('no-obs')
    await use(async () => {
      const program = await startProgram({
        dataFolder: shop,
        environment: { XDG_CONFIG_HOME: nowhere.path, HOME: nowhere.path, CUPS_SERVER: cups.server },
        size: { width: 1366, height: 768 },
      })
      running.push(program)
      return program
    })
    for (const program of running) await program.kill()
    nowhere.remove()
  },
})

/** Leaves a picture of the window, on which everything fits. */
async function look(window: Page, name: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await expect.poll(() => misfits(window), { message: name }).toEqual([])
  if (language === 'zh-CN') expect(wordProblems(await textsOf(window), language), name).toEqual([])
  await window.screenshot({ path: join(pictures, `printing-${name}.png`) })
}

/** A show that has ended, with so many parcels, and the packing page open. */
async function pack(window: Page, parcels: number): Promise<void> {
  const studio = new Studio(window)
  await studio.openSampleShop()
  await invoke(window, 'shows.start', { title: '' })
  const { value } = await invoke(window, 'state.snapshot', {})
  const { products } = (value as { state: { products: { id: string; code: string }[] } }).state
  const corn = products.find(({ code }) => code === '1')?.id
  const eggs = products.find(({ code }) => code === '3')?.id
  for (let index = 1; index <= parcels; index += 1) {
    const answer = await invoke(window, 'orders.type', {
      ...{ platform: 'phone', buyerName: `买家${String(index)}`, note: '' },
      recipient: {
        name: `王秀英${String(index)}`,
        phone: `138000011${String(10 + index)}`,
        address: '山东省菏泽市曹县孙庄村12号',
      },
      lines: [{ productId: corn, quantity: 10 }, ...(index === 1 ? [{ productId: eggs, quantity: 1 }] : [])],
    })
    expect(answer.ok).toBe(true)
  }
  await invoke(window, 'shows.end', {})
  await studio.openPage('打包')
}

/** The numbers of all parcels, as the data file has them. */
const numbersOf = (shop: string) =>
  askDataFile<{ number: string }>(shop, 'SELECT number FROM parcels ORDER BY ordinal').map(
    ({ number }) => number,
  )

/** The document that was made last. */
function newestPdf(folder: string): string {
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name))
  return paths.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0] ?? ''
}

/** The codes on every page that came out, in order. */
async function onPaper(papers: readonly string[]): Promise<string[]> {
  const pages = []
  for (const path of papers) pages.push(...(await decodePages(path)))
  return pages.map(({ text }) => text)
}

test('every parcel is printed through the system’s own queue, once, and each knows it', async ({
  cups,
  openAtPrinter,
  shop,
}) => {
  const { window } = await openAtPrinter()
  await pack(window, 12)
  const job = window.getByRole('region', { name: 'LABEL 的打印任务' })

  await test.step('the printer is found; printing shows how far it is', async () => {
    await expect(window.getByRole('combobox', { name: '打印机' })).toHaveValue('LABEL')
    await look(window, 'before')
    await window.getByRole('button', { name: '打印 12 个包裹' }).click()
    await expect(job).toContainText('LABEL 打完了 12 / 12', { timeout: 60_000 })
    await look(window, 'done')
  })

  await test.step('what came out are the parcels of the data file, in their order', async () => {
    expect(await onPaper(cups.papers())).toEqual(numbersOf(shop))
  })

  await test.step('what was printed is not printed again without a word', async () => {
    const before = cups.papers()
    await window.getByRole('button', { name: '知道了' }).click()
    await window.getByRole('button', { name: '打印 12 个包裹' }).click()
    const dialog = window.getByRole('dialog')
    await expect(dialog).toContainText('其中 12 个已经打过')
    await look(window, 'again')
    await dialog.getByRole('button', { name: '全部打 12 个' }).click()
    await expect(job).toContainText('补打', { timeout: 90_000 })
    await expect(job).toContainText('打完了', { timeout: 60_000 })
    const again = cups.papers().filter((path) => !before.includes(path))
    expect(await onPaper(again)).toEqual(numbersOf(shop))
    // What comes out of this CUPS has lost its letters; the file that was sent to it has them.
    const sent = newestPdf(join(shop, 'documents'))
    for (const text of await pageTexts(sent)) expect(text).toContain('补打')
  })
})

test('a printer that jams, and Fieldcast killed in the middle: it asks where to go on', async ({
  cups,
  openAtPrinter,
  shop,
}) => {
  await cups.command('cupsdisable', '-r', 'paper jam', 'LABEL')
  const first = await openAtPrinter()
  await pack(first.window, 13)
  const job = (window: Page) => window.getByRole('region', { name: 'LABEL 的打印任务' })

  await test.step('it stands still, in plain words', async () => {
    await first.window.getByRole('button', { name: '打印 13 个包裹' }).click()
    await expect(job(first.window)).toContainText('打印机被停用了', { timeout: 60_000 })
    await look(first.window, 'stopped')
    await first.kill()
  })

  const { window } = await openAtPrinter()
  await test.step('started again it prints nothing by itself and asks', async () => {
    await new Studio(window).openPage('打包')
    await expect(job(window)).toContainText('上次打到一半田播关了')
    await cups.command('cupsenable', 'LABEL')
    await expect(job(window)).toContainText('10 / 13', { timeout: 60_000 })
    await look(window, 'interrupted')
  })

  await test.step('going on from a number prints from there', async () => {
    await job(window).getByRole('button', { name: '从某号接着打…' }).click()
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByRole('combobox', { name: '从这一号开始' })).toHaveValue(/^第 11 个/)
    await look(window, 'continue')
    await dialog.getByRole('button', { name: '接着打 3 个' }).click()
    await expect(job(window)).toContainText('打完了', { timeout: 60_000 })
    expect(await onPaper(cups.papers())).toEqual(numbersOf(shop))
  })

  await test.step('in English too', async () => {
    await invoke(window, 'settings.change', { language: 'en' })
    await expect(window.getByRole('button', { name: 'Print 13 parcels' })).toBeVisible()
    await look(window, 'en', 'en')
  })
})

test('packing by scanner: what goes in, a wrong item, the box closed and its label printed', async ({
  cups,
  openAtPrinter,
  shop,
}) => {
  const program = await openAtPrinter()
  const { window } = program
  await pack(window, 2)
  const [number = '', other = ''] = numbersOf(shop)
  const orders = () =>
    askDataFile<{ state: string }>(shop, 'SELECT state FROM orders ORDER BY seq').map(({ state }) => state)
  /** As a scanner does: all at once, and Enter. Playwright's own keys come further apart on a busy machine. */
  const scan = (text: string) =>
    window.evaluate(
      (keys) => {
        const target = document.activeElement ?? document.body
        for (const key of keys)
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      },
      [...text.split(''), 'Enter'],
    )
  await window.getByRole('button', { name: '扫码打包' }).click()
  await look(window, 'scan-empty')
  await window.getByRole('switch', { name: '封箱后打印地址标签' }).check()
  await window.getByRole('heading', { name: '打包' }).click()

  await test.step('the slip says what goes in; a wrong item is said in words', async () => {
    await scan('1')
    await expect(window.getByRole('main').getByRole('alert')).toHaveText('请先扫发货单，再扫商品')
    await scan(number)
    const parcel = window.getByRole('region', { name: number })
    await expect(parcel).toContainText('还有 2 样没放')
    await scan('2')
    await expect(window.getByRole('main').getByRole('alert')).toContainText('这个包裹里没有')
    await look(window, 'scan-wrong')
    await scan('1')
    await expect(parcel).toContainText('还有 1 样没放')
    await scan('1')
    await expect(window.getByRole('main').getByRole('alert')).toContainText('已经放进去了')
  })

  await test.step('what lies in the box is still there after leaving the page', async () => {
    const studio = new Studio(window)
    await studio.openPage('订单')
    await studio.openPage('打包')
    await window.getByRole('button', { name: '扫码打包' }).click()
    await expect(window.getByRole('region', { name: number })).toContainText('还有 1 样没放')
  })

  await test.step('the last one by its key, Enter closes the box, and the label comes out', async () => {
    await window.getByRole('heading', { name: '打包' }).click()
    await window.keyboard.press('2')
    await expect(window.getByRole('region', { name: number })).toContainText('还有 0 样没放')
    await look(window, 'scan-full')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('main').getByRole('status').first()).toContainText(`${number} 打包好了`)
    expect(orders()).toEqual(['packed', 'claimed'])
    await expect.poll(async () => await onPaper(cups.papers()), { timeout: 60_000 }).toEqual([number])
  })

  await test.step('closing a box is undone like anything else', async () => {
    await window.getByRole('button', { name: '撤销封箱' }).click()
    await expect(window.getByRole('region', { name: number })).toContainText('还有 0 样没放')
    expect(orders()).toEqual(['claimed', 'claimed'])
    await window.getByRole('heading', { name: '打包' }).click()
    await scan(other)
    await expect(window.getByRole('region', { name: other })).toContainText('还有 1 样没放')
  })
  expect(program.complaints).toEqual([])
})
