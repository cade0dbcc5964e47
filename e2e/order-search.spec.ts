import { expect, test } from './fixtures/stage'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

test('an order of any show is found by what is known of it, and many are chosen together', async ({
  open,
}) => {
  const first = await open()
  const { window } = first
  const studio = new Studio(window)
  const rows = window.getByRole('grid', { name: '订单' }).getByRole('row')
  const row = (name: RegExp) => window.getByRole('row', { name })
  const search = window.getByRole('searchbox', { name: '搜索订单' })
  const which = window.getByRole('combobox', { name: '直播场次' })
  await studio.openSampleShop()
  const ingest = await readIngest(window)

  await test.step('two shows are sold', async () => {
    await studio.startShow()
    await say(ingest, [comment('王大姐', '1号要1箱，多放点冰袋'), comment('李叔', '1号要2箱')])
    await studio.accept('王大姐')
    await studio.accept('李叔')
    await studio.openPage('订单')
    await row(/王大姐/).click()
    await window.getByLabel('粘贴识别').fill('张晓辉 13812341234 山东省菏泽市曹县孙庄村12号')
    await window.getByRole('button', { name: '保存', exact: true }).click()
    await expect(row(/王大姐/)).toContainText('已齐')
    await studio.openPage('直播台')
    await studio.endShow()
    await studio.startShow()
    await say(ingest, comment('赵六', '1号要1箱'))
    await studio.accept('赵六')
    await studio.openPage('订单')
    await expect(row(/赵六/)).toContainText('已下单')
    await expect(row(/王大姐/)).toHaveCount(0)
  })

  await test.step('in one show words are looked for in that show', async () => {
    await search.fill('zxh')
    await expect(window.getByText('没有符合的订单')).toBeVisible()
    await search.fill('zl')
    await expect(row(/赵六/)).toBeVisible()
  })

  await test.step('in all shows by pinyin, phone, address, comment and number', async () => {
    await search.fill('')
    await which.click()
    await window.getByRole('option', { name: '所有场次' }).click()
    await expect(rows).toHaveCount(4)
    for (const words of ['zxh', 'zhangx', '1234', '曹县', '冰袋', '张 冰袋']) {
      await search.fill(words)
      await expect(row(/王大姐/)).toBeVisible()
      await expect(rows).toHaveCount(2)
    }
    await search.fill('0001')
    await expect(rows).toHaveCount(2)
    await search.fill('')
    await expect(rows).toHaveCount(4)
  })

  await test.step('a phone is covered until it is clicked', async () => {
    await window.getByRole('button', { name: '选择列' }).click()
    await window.getByRole('checkbox', { name: '电话' }).check()
    await window.keyboard.press('Escape')
    const phone = row(/王大姐/).getByRole('button', { name: '138****1234' })
    await phone.click()
    await expect(row(/王大姐/)).toContainText('13812341234')
  })

  await test.step('many are chosen by keys, added up and copied', async () => {
    await row(/赵六/).click()
    const grid = window.getByRole('grid', { name: '订单' })
    await grid.focus()
    await window.keyboard.press('Shift+ArrowDown')
    const bar = window.getByRole('group', { name: '选中的订单' })
    await expect(bar).toContainText('已选 2')
    await window.keyboard.press('Control+a')
    await expect(bar).toContainText('已选 3')
    await bar.getByRole('button', { name: '复制' }).click()
    await expect(window.getByText('已复制 3 笔订单')).toBeVisible()
    const copied = await first.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied.split('\n')).toHaveLength(3)
    expect(copied).toContain('张晓辉\t13812341234')
    await window.getByRole('grid', { name: '订单' }).focus()
    await window.keyboard.press('Escape')
    await expect(bar).toHaveCount(0)
  })

  await test.step('a view is kept with its filters and columns, also after a restart', async () => {
    await window.getByRole('button', { name: '筛选' }).click()
    await window.getByRole('checkbox', { name: '只看缺地址' }).check()
    await window.keyboard.press('Escape')
    await expect(rows).toHaveCount(3)
    await window.getByRole('button', { name: '视图' }).click()
    await window.getByLabel('给现在的样子起个名').fill('等地址的')
    await window.getByRole('button', { name: '存为视图' }).click()
    await expect(window.getByRole('main').getByRole('button', { name: '等地址的' })).toBeVisible()
    await studio.openPage('打包')
  })
  await first.close()

  const second = await open()
  const again = new Studio(second.window)
  await again.openPage('订单')
  await expect(second.window.getByRole('row', { name: /王大姐/ })).toHaveCount(0)
  await second.window.getByRole('button', { name: '视图' }).click()
  await second.window.getByRole('button', { name: '等地址的', exact: true }).click()
  await expect(second.window.getByRole('columnheader', { name: '电话' })).toBeVisible()
  await expect(second.window.getByRole('row', { name: /李叔/ })).toBeVisible()
  await expect(second.window.getByRole('row', { name: /赵六/ })).toBeVisible()
  expect([...first.complaints, ...second.complaints]).toEqual([])
})
