import { expect, test } from './fixtures/stage'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

test('a pasted block is split into its parts, shown with its doubts, and stored only when the host saves', async ({
  open,
}) => {
  const { window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  const ingest = await readIngest(window)
  await studio.startShow()
  await say(ingest, [comment('王大姐', '1号要1箱'), comment('李叔', '1号要1箱')])
  await studio.accept('王大姐')
  await studio.accept('李叔')
  await studio.openPage('订单')
  await window.getByRole('row', { name: /王大姐/ }).click()
  const paste = window.getByLabel('粘贴识别')
  const check = window.getByRole('group', { name: '地址核对' })

  await test.step('what is sure is shown split', async () => {
    await paste.fill('2号要3箱 王秀英13800001111山东菏泽曹县孙庄村12号')
    await expect(window.getByLabel('收件人')).toHaveValue('王秀英')
    await expect(window.getByLabel('地址', { exact: true })).toHaveValue('山东省菏泽市曹县孙庄村12号')
    await expect(check).toContainText('省市区对得上')
    await expect(check).toContainText('区县曹县')
    await expect(check).toContainText('没有填进去：2号要3箱')
  })

  await test.step('leaving stores nothing and loses nothing', async () => {
    await window.getByRole('row', { name: /李叔/ }).click()
    await expect(window.getByLabel('收件人')).toHaveValue('')
    await expect(window.getByRole('row', { name: /王大姐/ })).toContainText('缺地址')
    await studio.openPage('打包')
    await studio.openPage('订单')
    await window.getByRole('row', { name: /王大姐/ }).click()
    await expect(window.getByLabel('收件人')).toHaveValue('王秀英')
    await expect(window.getByText('识别的内容还没保存')).toBeVisible()
  })

  await test.step('doubts are told in words', async () => {
    await paste.fill('李雷 1381234567 鼓楼区中山北路30号')
    await expect(check).toContainText('电话少了位数 · 省市区存疑，请核对')
    await paste.fill('李雷 13812345678 浙江省杭州市文一西路969号')
    await expect(check).toContainText('缺区县')
  })

  await test.step('the save confirms', async () => {
    await paste.fill('王秀英 13800001111 山东省菏泽市曹县孙庄村12号')
    await window.getByRole('button', { name: '保存', exact: true }).click()
    await expect(window.getByText('已保存')).toBeVisible()
    await expect(window.getByRole('row', { name: /王大姐/ })).toContainText('已齐')
  })
})
