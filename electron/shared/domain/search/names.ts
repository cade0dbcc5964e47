import type { Readings } from './readings'
import { searchable } from './spelling'

/** A name may be read in several ways; beyond these it is no name any more. */
const mostReadings = 16
const mostCharacters = 12

/** What a name may be found by when its pinyin is typed from the start: zhangxiaohui and zxh for 张晓辉. */
export function pinyinOf(name: string, readings: Readings): string[] {
  const characters = Array.from(searchable(name).replace(/[^\p{L}\p{N}]/gu, ''))
  const plain = characters.slice(0, mostCharacters).join('')
  if (!/\p{Script=Han}/u.test(plain)) return []
  let ways: { readonly whole: string; readonly initials: string }[] = [{ whole: '', initials: '' }]
  for (const readingsOfOne of readings(plain)) {
    const next = ways.flatMap(({ whole, initials }) =>
      readingsOfOne.map((one) => ({ whole: whole + one, initials: initials + one.slice(0, 1) })),
    )
    // Of the rare readings of a long name the later ones are given up, never the whole name.
    ways = next.length > mostReadings ? next.slice(0, mostReadings) : next
  }
  return [...new Set(ways.flatMap(({ whole, initials }) => [whole, initials]))].filter((way) => way !== '')
}
