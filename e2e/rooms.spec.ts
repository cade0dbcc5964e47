import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { WebSocketServer } from 'ws'
import { freshFolder } from './fixtures/folder'
import { expect, test } from './fixtures/stage'
import { wordProblems } from './fixtures/words'
import { misfits } from './pages/sight'
import { Studio } from './pages/studio'

const pictures = join(import.meta.dirname, '..', 'test-results', 'screens')

/** A comment as DouyinBarrageGrab sends it, whose id no double holds. */
const barrage = (id: string, nickname: string, content: string) =>
  JSON.stringify({
    Type: 1,
    ProcessName: '直播伴侣',
    Data:
      `{"MsgId":${id},"User":{"Id":1,"Nickname":${JSON.stringify(nickname)},"SecUid":"sec-${nickname}"},` +
      `"Content":${JSON.stringify(content)},"RoomId":7338688640757009202}`,
  })

test('a grabber on this PC is switched on in the settings, and its comments become orders once', async ({
  open,
}) => {
  const grabber = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(grabber, 'listening')
  const { window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await studio.openPage('设置')
  for (const name of ['B站', 'TikTok', '本机抓评论程序']) await window.getByRole('switch', { name }).click()
  await expect.poll(() => misfits(window)).toEqual([])
  const field = window.getByLabel('程序的地址或端口')
  await field.fill(String((grabber.address() as AddressInfo).port))
  await field.press('Enter')
  await expect(window.getByText('已接上')).toBeVisible()
  await expect(window.getByRole('contentinfo')).toContainText('本机抓评论程序')
  const chinese = window.getByRole('region', { name: '直播间评论' })
  await chinese.screenshot({ path: join(pictures, 'settings-rooms-zh-CN.png') })
  await window.getByRole('button', { name: 'Switch to English' }).click()
  const section = window.getByRole('region', { name: 'Rooms', exact: true })
  expect(wordProblems(await section.allInnerTexts(), 'en')).toEqual([])
  await section.screenshot({ path: join(pictures, 'settings-rooms-en.png') })
  await window.getByRole('button', { name: '切换到中文' }).click()

  await studio.openPage('直播台')
  for (const client of grabber.clients) {
    client.send(barrage('7338701468109681418', '王姐', '甜玉米要2箱'))
    client.send(barrage('7338701468109681418', '王姐', '甜玉米要2箱'))
    client.send(barrage('7338701468109681419', '李哥', '甜玉米要1箱'))
  }
  await studio.claim('王姐').waitFor()
  await studio.claim('李哥').waitFor()
  await expect(studio.claim('王姐')).toHaveCount(1)
  await window.screenshot({ path: join(pictures, 'studio-rooms-zh-CN.png') })

  // The grabber is gone for a while and comes back: what nobody could see is marked behind the last comment.
  const { port } = grabber.address() as AddressInfo
  for (const client of grabber.clients) client.terminate()
  await new Promise((closed) => grabber.close(closed))
  await expect(window.getByRole('contentinfo').getByTitle(/连不上/)).toBeVisible()
  const back = new WebSocketServer({ port, host: '127.0.0.1' })
  await once(back, 'connection')
  await expect(window.getByTestId('gap')).toContainText(/断线了，这段评论没收到/)
  for (const client of back.clients) client.send(barrage('7338701468109681420', '孙哥', '甜玉米要4箱'))
  await studio.claim('孙哥').waitFor()
  await window.screenshot({ path: join(pictures, 'studio-gap-zh-CN.png') })
  for (const client of back.clients) client.terminate()
  back.close()
})

test('copied chat is pasted after a look at what was understood, and a show is saved without names', async ({
  open,
}) => {
  const folder = freshFolder('recording')
  const { app, window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await window.getByRole('button', { name: '更多', exact: true }).click()
  await window.getByRole('menuitem', { name: '粘贴评论' }).click()
  const dialog = window.getByRole('dialog')
  await dialog
    .getByLabel('复制来的评论')
    .fill('[12:03] 王姐：甜玉米要2箱 13812345678\n李哥: 甜玉米要1箱\n主播好')
  await expect(dialog).toContainText('看懂了 3 条')
  await window.screenshot({ path: join(pictures, 'paste-zh-CN.png') })
  await dialog.getByRole('button', { name: '收下' }).click()
  await studio.claim('王姐').waitFor()
  await expect(dialog).toBeHidden()

  const path = join(folder.path, 'show.jsonl')
  await app.evaluate(({ dialog: system }, chosen) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
  await studio.openPage('设置')
  await window.getByText('带上观众的名字').click()
  await window.getByRole('button', { name: '存成文件' }).click()
  await expect(window.getByText(/评论已存到/)).toBeVisible()
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { user: '用户1', text: '甜玉米要2箱 138****' },
    { user: '用户2', text: '甜玉米要1箱' },
    { user: '用户3', text: '主播好' },
  ])
  folder.remove()
})
