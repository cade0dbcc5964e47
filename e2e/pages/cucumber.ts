import type { Page } from 'playwright'
import { ProductsPage } from './products'
import { Studio } from './studio'

/** A product whose card tesseract reads well; its stock in 斤, its scene one of the host's own. */
export const cucumber = { code: '88', name: '脆甜黄瓜', unit: '斤', price: '16.8', stock: '30' } as const
export const cucumberScene = '商品近景'

/** Adds the product by the form; its scene is chosen from OBS's own, or typed where OBS is not connected. */
export async function addCucumber(window: Page, obs: 'connected' | 'missing'): Promise<void> {
  const page = new ProductsPage(window)
  await new Studio(window).openPage('商品')
  await page.fillNew(cucumber)
  const scene = page.dialog.getByLabel('OBS 场景')
  if (obs === 'connected') {
    await scene.click()
    await window.getByRole('option', { name: cucumberScene }).click()
  } else await scene.fill(cucumberScene)
  await page.save()
  await page.row(cucumber.name).waitFor()
  await new Studio(window).openPage('直播台')
}
