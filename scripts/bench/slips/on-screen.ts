import { freshFolder } from '../../../e2e/fixtures/folder'
import { startProgram } from '../../../e2e/fixtures/program'
import { invoke } from '../../../e2e/pages/bridge'
import { buildWhenChanged } from '../../build.mjs'
import { startDisplay } from '../../obs/index.mjs'
import { percentiles, type Percentiles } from '../measure'

const rounds = 5

/** From the click that ends a show with so many orders until its first parcels stand on the screen, in the real program. */
export async function endOnScreen(orders: number): Promise<{ took: Percentiles; shows: number }> {
  buildWhenChanged()
  const folder = freshFolder('bench-end')
  const screen = await startDisplay()
  const took: number[] = []
  try {
    const program = await startProgram({
      dataFolder: folder.path,
      environment: { DISPLAY: screen.display, HOME: folder.path, XDG_CONFIG_HOME: folder.path },
      size: { width: 1366, height: 768 },
    })
    const { window } = program
    await invoke(window, 'products.addSampleShop', {})
    const { value } = await invoke(window, 'state.snapshot', {})
    const [product] = (value as { state: { products: { id: string }[] } }).state.products
    for (let round = 0; round < rounds; round += 1) {
      await invoke(window, 'shows.start', { title: '' })
      await invoke(window, 'stock.enter', {
        productId: product?.id,
        kind: 'purchase',
        quantity: orders * 10,
        reason: '',
      })
      for (let order = 0; order < orders; order += 1) {
        const answer = await invoke(window, 'orders.type', {
          ...{ platform: 'phone', buyerName: `买家${round}-${order}`, note: '' },
          recipient: {
            name: `王秀英${order}`,
            phone: `138${String(10_000_000 + round * orders + order)}`,
            address: '山东省菏泽市曹县孙庄村12号',
          },
          lines: [{ productId: product?.id, quantity: 10 }],
        })
        if (!answer.ok) throw new Error(`order ${order}: ${JSON.stringify(answer)}`)
      }
      await window.getByRole('navigation').getByRole('button', { name: '直播台' }).click()
      await window.getByRole('banner').getByRole('button', { name: '下播' }).click()
      const confirm = window.getByRole('dialog').getByRole('button', { name: '下播' })
      await confirm.waitFor()
      took.push(
        await confirm.evaluate(
          (button: HTMLElement) =>
            new Promise<number>((resolve) => {
              const clicked = performance.now()
              button.click()
              const look = () => {
                const rows = document.querySelectorAll('[role=grid] [role=gridcell]').length
                if (rows > 0) resolve(performance.now() - clicked)
                else requestAnimationFrame(look)
              }
              requestAnimationFrame(look)
            }),
        ),
      )
    }
    await program.kill()
    return { took: percentiles(took), shows: took.length }
  } finally {
    await screen.stop()
    folder.remove()
  }
}
