import type { Locator, Page } from 'playwright'
import { Studio } from './studio'

/** The parts of the products page about stock and rules, in Chinese. */
export class StockPage {
  constructor(readonly window: Page) {}

  async open(view: '商品' | '库存' | '满减赠品'): Promise<void> {
    await new Studio(this.window).openPage('商品')
    const views = this.window.getByRole('group', { name: '商品页的三部分' })
    await views.getByRole('button', { name: view, exact: true }).click()
  }

  /** The row of a product; what is made of it names it too, and stands below. */
  row(name: string): Locator {
    const rows = this.window.getByRole('grid', { name: '库存' }).getByRole('row')
    return rows.filter({ hasText: name }).first()
  }

  /** The newest entries of the ledger that is shown: what, how much, what was left. */
  async ledger(count: number): Promise<string[][]> {
    const rows = await this.window.getByRole('region', { name: '库存流水' }).getByRole('row').all()
    const texts = await Promise.all(
      rows.slice(1, count + 1).map((row) => row.getByRole('cell').allInnerTexts()),
    )
    return texts.map(([, what = '', delta = '', left = '']) => [what.replace(/\n+/g, ' '), delta, left])
  }

  counted(name: string): Locator {
    return this.window.getByLabel(`${name} 数到多少`)
  }

  async addRule(rule: { product: string; every: string; yuan?: string; gift?: string }): Promise<void> {
    const form = this.window.getByRole('form', { name: '加一条' })
    await this.choose(form.getByRole('combobox', { name: '买哪个商品' }), rule.product)
    await form.getByLabel('每满多少').fill(rule.every)
    await form.getByText(rule.gift === undefined ? '减钱' : '送赠品').click()
    if (rule.yuan !== undefined) await form.getByLabel('减多少元').fill(rule.yuan)
    if (rule.gift !== undefined) await this.choose(form.getByRole('combobox', { name: '送什么' }), rule.gift)
    await form.getByRole('button', { name: '加上' }).click()
  }

  /** Types a part of a name and takes what is found. */
  async choose(field: Locator, name: string): Promise<void> {
    await field.click()
    await field.fill(name)
    await this.window.getByRole('option', { name }).click()
  }
}
