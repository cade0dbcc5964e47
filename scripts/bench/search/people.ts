import type { Random } from './random'
import { estates, givenNames, nicknames, places, roads, surnames } from './words'

/** Somebody who buys. */
export type Person = {
  readonly userName: string
  readonly name: string
  readonly phone: string
  readonly address: string
}

export function makePerson(random: Random): Person {
  const real = [random.of(surnames), random.of(givenNames)]
  if (random.below(10) < 7) real.push(random.of(givenNames))
  const name = real.map(({ character }) => character).join('')
  const called = Array.from({ length: 2 }, () => random.of(givenNames))
  const byName = random.below(10) < 6
  const userName = byName
    ? called.map(({ character }) => character).join('') + random.digits(random.below(4))
    : `${random.of(nicknames)}${random.digits(3)}`
  const house = `${random.of(roads)}${random.of(roads)}路${1 + random.below(900)}号`
  const flat = `${1 + random.below(30)}栋${1 + random.below(30)}0${1 + random.below(8)}`
  return {
    userName,
    name,
    phone: `1${random.of(['38', '39', '58', '77', '86', '33', '50'])}${random.digits(8)}`,
    address: `${random.of(places)}${house}${random.of(estates)}${flat}`,
  }
}
