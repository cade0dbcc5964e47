import type { Locator, Page } from 'playwright'

/** The window as the host uses it, by the words on it (Chinese, the default). */
export class Studio {
  constructor(readonly window: Page) {}

  async openPage(name: '直播台' | '商品' | '订单' | '打包' | '买家' | '贴片' | '设置'): Promise<void> {
    await this.window.getByRole('navigation').getByRole('button', { name }).click()
  }

  async openSampleShop(): Promise<void> {
    await this.window.getByRole('button', { name: /打开示例店铺/ }).click()
    await this.rundownRow('甜玉米').waitFor()
  }

  async startShow(): Promise<void> {
    await this.window.getByRole('banner').getByRole('button', { name: '开播' }).click()
    const dialog = this.window.getByRole('dialog')
    await dialog.getByRole('button', { name: '开播' }).click()
    await this.status('直播中').waitFor()
  }

  async endShow(): Promise<void> {
    await this.window.getByRole('banner').getByRole('button', { name: '下播' }).click()
    await this.window.getByRole('dialog').getByRole('button', { name: '下播' }).click()
    await this.status('未开播').waitFor()
  }

  /** A row of the rundown by its product's name. */
  rundownRow(name: string): Locator {
    return this.window.getByRole('listbox', { name: '节目单' }).getByRole('option', { name })
  }

  async putOnAir(name: string): Promise<void> {
    await this.rundownRow(name).click()
    await this.onAir(name).waitFor()
  }

  /** The strip of the product on air, once it is the named one. */
  onAir(name: string): Locator {
    return this.window.getByRole('region', { name: '正在讲解的商品' }).getByText(name, { exact: true })
  }

  /** A claim that waits, by its buyer. */
  claim(buyer: string): Locator {
    return this.window.getByRole('list', { name: '待处理的口令' }).getByRole('listitem', { name: buyer })
  }

  async accept(buyer: string): Promise<void> {
    await this.window
      .getByRole('button', { name: `接受 ${buyer} 的口令` })
      .first()
      .click()
  }

  async acceptAllCertain(): Promise<void> {
    await this.window.getByRole('button', { name: /接受 \d+ 条确定的/ }).click()
  }

  /** Words in the status bar at the bottom. */
  status(words: string | RegExp): Locator {
    return this.window.getByRole('contentinfo').getByText(words)
  }
}
