import { afterEach, beforeEach, expect, it } from 'vitest'
import { corn, eggs, openDesk, type Desk } from '../test-support/desk'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.products.add(corn, 500)
  desk.products.add(eggs, 50)
  desk.shows.start('')
})
afterEach(() => desk.close())

const nameIt = (alias: string) => {
  const { id, ...draft } = desk.product('1')
  desk.products.edit(id, { ...draft, aliases: [...draft.aliases, alias] })
}
const asked = () =>
  desk
    .waiting()
    .sort((left, right) => left.commentSeq - right.commentSeq)
    .map(({ userName }) => userName)

it('after a name was added, what was said before by that name waits in the tray', async () => {
  await desk.say(['甲', '仙人头两箱'], ['乙', '玉米一箱'])
  expect(asked()).toEqual(['乙'])
  nameIt('仙人头')
  expect(await desk.readAgain.run({ since: null })).toEqual({ read: 2, found: 1 })
  expect(asked()).toEqual(['甲', '乙'])
  expect(await desk.readAgain.run({ since: null })).toEqual({ read: 2, found: 0 })
})

it('what was accepted, refused or changed is not asked again, and nothing is accepted by itself', async () => {
  await desk.say(['甲', '玉米两箱'], ['乙', '玉米一箱'], ['丙', '仙人头三箱'])
  const [first, second] = desk.waiting()
  desk.claims.accept(first?.id ?? '', { productId: desk.product('3').id, quantity: 2 })
  desk.claims.reject(second?.id ?? '')
  desk.settings.change({ acceptCertainClaims: true })
  nameIt('仙人头')
  expect(await desk.readAgain.run({ since: null })).toEqual({ read: 3, found: 1 })
  expect(asked()).toEqual(['丙'])
  expect(desk.seen().show.show?.orderCount).toBe(1)
})

it('reads only since the moment it was told, and only this show', async () => {
  await desk.say(['甲', '仙人头一箱'])
  desk.shows.end()
  desk.shows.start('')
  await desk.say(['乙', '仙人头一箱'])
  desk.clock.time += 600_000
  await desk.say(['丙', '仙人头一箱'])
  nameIt('仙人头')
  expect(await desk.readAgain.run({ since: desk.clock.time - 300_000 })).toEqual({ read: 1, found: 1 })
  expect(asked()).toEqual(['丙'])
  expect(await desk.readAgain.run({ since: null })).toEqual({ read: 2, found: 1 })
  desk.shows.end()
  await expect(desk.readAgain.run({ since: null })).rejects.toMatchObject({ code: 'show_not_live' })
})

it('reads thousands a part at a time, with what comes in meanwhile', async () => {
  await desk.intake.take(Array.from({ length: 3000 }, (_, n) => desk.comment(`客${n}`, '仙人头一箱')))
  desk.intake.settle()
  nameIt('仙人头')
  const reading = desk.readAgain.run({ since: null })
  await desk.say(['新来的', '玉米一箱'])
  expect(await reading).toEqual({ read: 3000, found: 3000 })
  expect(desk.waiting()).toHaveLength(3001)
})
