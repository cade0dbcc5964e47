import { buildDictionary, findLongest } from './dictionary'

// What else the same goods are called, in other provinces, in English and in pictures. A catalogue that names one of
// a group is meant by the others too, where it has no goods of that name itself.
const GROUPS =
  '玉米/苞米/包谷/苞谷/玉蜀黍/甜玉米/corn/🌽|红薯/番薯/地瓜/红苕/山芋/甘薯/白薯/蜜薯/sweet potato/sweet potatoes/🍠|' +
  '土豆/马铃薯/洋芋/洋山芋/potato/potatoes/🥔|苹果/红富士/apple/apples/🍎/🍏|鸡蛋/土鸡蛋/鸡子儿/柴鸡蛋/笨鸡蛋/egg/eggs/🥚|花生油/peanut oil|' +
  '菜籽油/菜油/rapeseed oil|小米/黄小米/millet|大米/白米/rice/🍚|番茄/西红柿/洋柿子/tomato/tomatoes/🍅|橘子/桔子/orange/oranges/🍊|' +
  '猕猴桃/奇异果/kiwi/🥝|樱桃/车厘子/cherry/cherries/🍒|菠萝/凤梨/pineapple/🍍|葡萄/提子/grape/grapes/🍇|' +
  '桃子/水蜜桃/peach/peaches/🍑|梨/梨子/pear/pears/🍐|草莓/strawberry/strawberries/🍓|西瓜/watermelon/🍉|' +
  '香蕉/banana/bananas/🍌|芒果/mango/mangoes/🥭|柠檬/lemon/lemons/🍋|胡萝卜/红萝卜/carrot/carrots/🥕|白菜/大白菜/cabbage/🥬|' +
  '包菜/卷心菜/圆白菜/莲花白|花菜/菜花/花椰菜|香菜/芫荽|洋葱/葱头/onion/onions/🧅|大蒜/蒜头/garlic/🧄|花生/长生果/peanut/peanuts/🥜|' +
  '蜂蜜/土蜂蜜/honey/🍯|红枣/大枣/red dates|核桃/walnut/walnuts|木耳/黑木耳/black fungus|香菇/冬菇/mushroom/mushrooms/🍄|' +
  '辣椒/海椒/chili/🌶|板栗/栗子/chestnut/chestnuts/🌰|老母鸡/土鸡/chicken/🐔|鸭子/土鸭/duck/🦆|螃蟹/大闸蟹/crab/🦀|虾/大虾/shrimp/🦐|' +
  '牛奶/milk/🥛|面包/bread/🍞|茶叶/tea/🍵|腊肉/熏肉|挂面/面条/noodles'

const names: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.split('|').flatMap((group) => {
    const all = group.split('/')
    return all.map((name) => [name, all] as const)
  }),
)
const dictionary = buildDictionary(names)

/** Whether a name of goods is a picture of them. */
export const isPicture = (name: string): boolean => PICTURE.test(name)

const PICTURE = /\p{Extended_Pictographic}/u

/** Whether a text names or shows goods otherwise than by what is `known` of them. */
export function namesGoodsOtherwise(typed: string, isKnown: (name: string) => boolean): boolean {
  const text = typed.toLowerCase()
  for (let at = 0; at < text.length; at++) {
    const found = findLongest(dictionary, text, at)
    if (found === null) continue
    if (!isKnown(text.slice(at, found.end)) && found.value.some(isKnown)) return true
    at = found.end - 1
  }
  return false
}

/** Finds every name of goods in a text, the longest first, and every picture that is more than an ornament at its end. */
export const GOODS = new RegExp(
  [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      if (/^[a-z]/u.test(name)) return `\\b${name}\\b`
      return PICTURE.test(name) ? `${name}(?=\\s*[^\\s\\p{Extended_Pictographic}])` : name
    })
    .join('|'),
  'giu',
)

/** The name that is `known` for the goods of a name or picture; what was found where it is known itself, or none is. */
export function knownName(found: string, isKnown: (name: string) => boolean): string {
  const name = found.toLowerCase()
  return isKnown(name) ? found : (names.get(name)?.find(isKnown) ?? found)
}
