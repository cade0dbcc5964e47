import { writeFileSync } from 'node:fs'
import { programPicture, readCard } from '../scripts/obs/index.mjs'
import { expect, test } from './fixtures/stage'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

const longName = '山里人家手工晾晒菏泽曹县特产无硫原味铁棍山药干片家庭分享装'

for (const canvas of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`on a picture of ${canvas.width}×${canvas.height}`, () => {
    test.use({ canvas })

    test('the card of a product with a very long name can be read, and counts down after each sale', async ({
      open,
      obs,
    }, testInfo) => {
      const { window } = await open({ obs })
      const studio = new Studio(window)
      await expect(studio.status('已连接')).toBeVisible()
      await studio.openSampleShop()
      const ingest = await readIngest(window)
      await studio.startShow()
      await studio.putOnAir(longName)
      await expect
        .poll(() => readCard(obs), { timeout: 20_000 })
        .toMatchObject({
          name: expect.stringContaining('山里人家手工'),
          price: expect.stringContaining('29.9'),
          left: expect.stringMatching(/^仅剩50\D/),
        })
      for (const [buyer, words, left] of [
        ['张大姐', '来20袋', 30],
        ['李叔', 'A2要16袋', 14],
        ['王姐', '山药片10袋', 4],
      ] as const) {
        await say(ingest, comment(buyer, words))
        await studio.accept(buyer)
        await expect
          .poll(async () => (await readCard(obs)).left, { timeout: 20_000 }) // The unit alone is sometimes misread; the figure is what must be right.
          .toMatch(new RegExp(`^仅剩${left}\\D`))
      }
      writeFileSync(testInfo.outputPath('program.png'), await programPicture(obs))
      await say(ingest, comment('赵姐', 'A2要4袋'))
      await studio.accept('赵姐')
      await expect.poll(async () => (await readCard(obs)).left, { timeout: 20_000 }).toMatch(/^售/)
      writeFileSync(testInfo.outputPath('sold-out.png'), await programPicture(obs))
    })
  })
}
