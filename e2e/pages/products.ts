import type { Locator, Page } from 'playwright'
import { Studio } from './studio'

/** A file as a person would pick it. */
export type PickedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** The products page, in Chinese. */
export class ProductsPage {
  constructor(readonly window: Page) {}

  get dialog(): Locator {
    return this.window.getByRole('dialog')
  }

  async importTable(file: PickedFile): Promise<void> {
    await new Studio(this.window).openPage('商品')
    await this.window.getByRole('button', { name: '导入表格' }).first().click()
    await this.chooseTable(file)
  }

  async chooseTable(file: PickedFile): Promise<void> {
    await this.dialog.getByLabel('商品表格文件').setInputFiles(file)
  }

  /** What the import left out, a row each: line, column, value, reason. */
  async rejected(): Promise<string[][]> {
    const rows = await this.dialog.getByRole('row').all()
    const cells = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()))
    return cells.filter((row) => row.length > 0)
  }

  row(name: string): Locator {
    return this.window.getByRole('grid', { name: '商品' }).getByRole('row').filter({ hasText: name })
  }

  async fillNew(product: { code: string; name: string; unit: string; price: string; stock: string }) {
    await this.window.getByRole('button', { name: '添加商品' }).first().click()
    await this.dialog.getByLabel('编号').fill(product.code)
    await this.dialog.getByLabel('名称').fill(product.name)
    await this.dialog.getByRole('textbox', { name: '单位', exact: true }).fill(product.unit)
    await this.dialog.getByLabel('单价（元）').fill(product.price)
    await this.dialog.getByLabel('现有库存').fill(product.stock)
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: '保存', exact: true }).click()
  }
}

/** A table of products with these lines under a header. */
export function table(...lines: readonly string[]): PickedFile {
  return csvFile(['编号,名称,单位,最小单位,每单位数量,价格,收购价,库存', ...lines].join('\r\n'))
}

/** A CSV file of this text, in UTF-8. */
export function csvFile(text: string, name = '商品.csv'): PickedFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}
