/**
 * What kind of word counts here. `general` counts whatever is sold (份); `piece` is 个, which may mean one
 * fruit or one box; `container` holds an unknown amount; `measure` is an amount that cannot stand for another;
 * `odd` counts no goods at all (次, 天, 楼); `price` is money.
 */
type UnitClass = 'general' | 'piece' | 'container' | 'measure' | 'odd' | 'price'

/** A unit word in its normalised spelling, with its kind. */
export type Unit = { readonly word: string; readonly class: UnitClass }

const CLASSES = [
  'general',
  'piece',
  'container',
  'measure',
  'odd',
  'price',
] as const satisfies readonly UnitClass[]

const WORDS: Readonly<Record<UnitClass, string>> = {
  general: '份 件 单 套 组 box boxes pack packs set sets portion portions',
  piece: '个 pcs piece pieces',
  container:
    '箱 盒 袋 包 桶 瓶 罐 筐 篮 捆 扎 板 壶 坛 篓 兜 大箱 小箱 大桶 小桶 大盒 小盒 大袋 小袋 大包 小包 ' +
    'bag bags bottle bottles barrel barrels bucket buckets jar jars basket baskets case cases crate crates',
  measure:
    '斤 市斤 公斤 千克 克 钱 吨 升 毫升 磅 根 穗 颗 枚 只 条 棒 粒 头 串 棵 朵 片 支 尾 张 双 打 株 车 ' +
    'kg g ml l t jin catty catties kilo kilos gram grams lb lbs pound pounds dozen ton tons',
  odd:
    '个人 人 口人 口 位 名 岁 年 月 日 天 周 个月 个小时 小时 个钟头 分钟 秒 时 点钟 分 次 遍 回 趟 折 ' +
    '楼 层 栋 幢 单元 室 路 街 级 寸 米 厘米 cm 平 度 公里 里 倍 种 样 年级 班 期 集 场 号线 度电 ' +
    'people days day weeks week hours hour minutes pm am times th st nd rd',
  price: '元 块 块钱 毛 毛钱 分钱 角 rmb yuan',
}

const SAME_AMOUNT: readonly (readonly string[])[] = [
  ['斤', '市斤', 'jin', 'catty', 'catties'],
  ['公斤', '千克', 'kg', 'kilo', 'kilos'],
  ['克', 'g', 'gram', 'grams'],
  ['磅', 'lb', 'pound'],
  ['升', 'l'],
  ['毫升', 'ml'],
]

/** Every unit word the grammar knows without a catalogue. */
export function knownUnits(): readonly Unit[] {
  return CLASSES.flatMap((unitClass) =>
    WORDS[unitClass].split(' ').map((word) => ({ word, class: unitClass })),
  )
}

/** The spellings that mean exactly the same amount, the word itself first. */
export function spellingsOf(word: string): readonly string[] {
  const stem = singularOf(word)
  const group = SAME_AMOUNT.find((words) => words.includes(word) || words.includes(stem)) ?? []
  const spellings = [word, stem, ...group].flatMap((spelling) => [spelling, ...pluralsOf(spelling)])
  return [...new Set(spellings)]
}

const LATIN_WORD = /^[a-z]{2,}$/u

function pluralsOf(word: string): readonly string[] {
  if (!LATIN_WORD.test(word) || word.length < 3 || word.endsWith('s')) return word === 'lb' ? ['lbs'] : []
  if (word.endsWith('f')) return [`${word.slice(0, -1)}ves`, `${word}s`]
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`]
  return /(?:x|ch|sh)$/u.test(word) ? [`${word}es`] : [`${word}s`]
}

// A catalogue may list its unit as "boxes"; buyers then say "1 box".
function singularOf(word: string): string {
  if (!LATIN_WORD.test(word)) return word
  if (/(?:x|ch|sh)es$/u.test(word)) return word.slice(0, -2)
  return /[^s]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
