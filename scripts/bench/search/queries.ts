import { seeded } from './random'
import { givenNames, goods, places, surnames } from './words'

/** One kind of search, and what is typed. */
export type SearchCase = { readonly case: string; readonly queries: readonly string[] }

/** The kinds of the goal, and what else a host types; the same in every run of the same seed. */
export function searchCases(orders: number, each: number, seed: number): SearchCase[] {
  const random = seeded(seed)
  const make = (label: string, one: () => string): SearchCase => ({
    case: label,
    queries: Array.from({ length: each }, one),
  })
  const surname = () => random.of(surnames)
  const given = () => random.of(givenNames)
  const name = () => [surname(), given(), given()]
  const written = (all: readonly { readonly character: string }[]) =>
    all.map(({ character }) => character).join('')
  const piece = (text: string, length: number) => {
    const characters = Array.from(text)
    const at = random.below(characters.length - length + 1)
    return characters.slice(at, at + length).join('')
  }
  const typed = (all: readonly { readonly readings: readonly string[] }[]) =>
    all.map(({ readings }) => random.of(readings))
  const everyday = '省市区路号栋箱斤留要的花园张王李'
  return [
    make('one Chinese character', () =>
      random.of([
        () => random.of(Array.from(everyday)),
        () => surname().character,
        () => given().character,
      ])(),
    ),
    make('two Chinese characters', () =>
      random.of([
        () => written(name().slice(0, 2)),
        () => piece(random.of(places), 2),
        () => piece(random.of(goods)[1], 2),
      ])(),
    ),
    make('three Chinese characters', () =>
      random.of([
        () => written(name()),
        () => piece(random.of(places), 3),
        () => piece(random.of(goods)[1], 3),
      ])(),
    ),
    make('phone tail', () => random.digits(4)),
    make('pinyin initials', () =>
      typed(name().slice(0, 2 + random.below(2)))
        .map((one) => one.slice(0, 1))
        .join(''),
    ),
    make('no hit', () =>
      random.of([
        () => `${surname().character}龘`,
        () => '魑魅魍魉',
        () => `${given().character}省`,
        () => `zv${random.digits(1)}q`,
        () => `99999${random.digits(7)}`,
        () => `${random.of(places)}东京`,
        () => '云南省 广东省',
      ])(),
    ),
    make('whole pinyin', () => typed(name()).join('')),
    make('whole phone', () => `1${random.of(['38', '39'])}${random.digits(8)}`),
    make('order number', () => {
      const day = new Date(Date.UTC(2022, 0, 1) + random.below(orders / 1_400) * 86_400_000)
      const key = day.toISOString().slice(0, 10).replaceAll('-', '')
      return `${key}-${String(1 + random.below(1_400)).padStart(4, '0')}`
    }),
    make('tail of a waybill', () => random.digits(6)),
    make('one digit, or two', () => random.digits(1 + random.below(2))),
    make('words of several fields', () => `${written(name().slice(0, 2))} ${piece(random.of(goods)[1], 2)}`),
    make('words of a comment', () => `${1 + random.below(5)}${random.of(goods)[2]}${random.of(goods)[1]}`),
  ]
}
