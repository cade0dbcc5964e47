import { pinyin } from 'pinyin-pro'

/** How a Chinese name is typed on a Latin keyboard: whole syllables, and their first letters. */
export type PinyinKeys = {
  /** 张晓辉 → zhangxiaohui; ü as v, as input methods have it. */
  readonly full: string
  /** 张晓辉 → zxh. */
  readonly initials: string
}

/** Longest part of a name that is read. */
const longest = 40

/**
 * The ways a name may be typed, the likeliest first: 曾小贤 is zengxiaoxian as a surname and cengxiaoxian as a word.
 * None where nothing of it is Chinese. Loading this file costs 50 ms: bring it when it is first used.
 */
export function pinyinKeys(name: string): PinyinKeys[] {
  const plain = name.normalize('NFKC').toLowerCase().slice(0, longest)
  if (!/\p{Script=Han}/u.test(plain)) return []
  const keys = (['head', 'off'] as const).map((surname) => {
    const syllables = pinyin(plain, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced', surname })
      .map((syllable) => syllable.replace(/[^\p{L}\p{N}]/gu, ''))
      .filter((syllable) => syllable !== '')
    return { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0] ?? '').join('') }
  })
  return keys.filter(({ full }, index) => keys.findIndex((other) => other.full === full) === index)
}
