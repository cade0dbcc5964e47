import { readCard, withObs } from '../scripts/obs/index.mjs'
import { askDataFile } from './fixtures/journal'
import { expect, test } from './fixtures/stage'
import { addCucumber, cucumber, cucumberScene } from './pages/cucumber'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

test('Fieldcast killed in the middle of a show comes back to the same show, and nothing accepted is lost', async ({
  open,
  obs,
  shop,
}) => {
  const before = await open({ obs })
  const studio = new Studio(before.window)
  await expect(studio.status('已连接')).toBeVisible()
  await addCucumber(before.window, 'connected')
  const ingest = await readIngest(before.window)
  await studio.startShow()
  await studio.putOnAir(cucumber.name)

  await test.step('one order is in, one claim waits, and a grabber goes on sending', async () => {
    await say(ingest, [comment('王大姐', '要4斤'), comment('赵姐', '要1斤')])
    await studio.accept('王大姐')
    await expect(studio.claim('王大姐')).toBeHidden()
    await expect.poll(async () => (await readCard(obs)).left).toBe('仅剩26斤')
  })
  const acknowledged = await sayUntilRefused(ingest, () => before.kill())
  expect(acknowledged.length).toBeGreaterThan(1)

  const after = await open({ obs })
  const again = new Studio(after.window)
  await test.step('the same show is live, with its product on air, its tray, its order and OBS', async () => {
    await expect(again.status('直播中')).toBeVisible()
    await expect(again.onAir(cucumber.name)).toBeVisible()
    await expect(again.claim('赵姐')).toBeVisible()
    await expect(again.claim('王大姐')).toBeHidden()
    await expect(again.status('已连接')).toBeVisible()
    await expect(again.status('67.2')).toBeVisible()
    await expect(after.window.getByRole('button', { name: `切换到场景 ${cucumberScene}` })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })
  await test.step('every comment that was acknowledged is in the journal once', async () => {
    const rows = askDataFile<{ id: string }>(shop, 'SELECT message_id AS id FROM comments')
    const journal = rows.map(({ id }) => id)
    expect(acknowledged.filter((id) => journal.filter((one) => one === id).length !== 1)).toEqual([])
  })
  await test.step('the show goes on: the next order counts the card on the picture down', async () => {
    await again.accept('赵姐')
    await expect.poll(() => readCard(obs)).toMatchObject({ name: cucumber.name, left: '仅剩25斤' })
    expect(await cardsOn(cucumberScene)).toBe(1)
  })

  async function cardsOn(sceneName: string): Promise<number> {
    const { sceneItems } = await withObs(obs, (socket) => socket.call('GetSceneItemList', { sceneName }))
    return sceneItems.filter(({ sourceName }) => (sourceName as string).startsWith('田播')).length
  }
})

/** Sends one comment after the other while `end` ends the program; the ids of those that were acknowledged. */
async function sayUntilRefused(
  ingest: Parameters<typeof say>[0],
  end: () => Promise<void>,
): Promise<string[]> {
  const acknowledged: string[] = []
  let ending: Promise<void> | null = null
  for (;;) {
    const one = comment('路人', '主播好')
    const answer = await say(ingest, one).catch(() => null)
    if (answer?.status === 200) acknowledged.push(one.id)
    else if (ending) break
    if (acknowledged.length > 20) ending ??= end()
  }
  await ending
  return acknowledged
}
