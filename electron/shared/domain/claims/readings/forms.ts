import { mapAlike } from '../words/mapped'
import type { Mapped } from '../words/mapped'

const NUMBER = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,6})'
const AMOUNT = `${NUMBER}[箱盒斤袋包桶瓶罐只板份个捆件]`
const OWN = '(?:给|帮)(?:我|俺|咱)们?'
const KIN = '[大二三四五小老]?[姨舅叔伯姑婶嫂哥姐弟妹爷奶娘爹妈爸]'
const STOPS = '[,.。!~ ]'
const END = `(?:$|${STOPS})`
/** Nothing behind it but manners and instructions: 学校要十斤小米 我没给 tells. */
const ALONE = `${STOPS}*(?:$|(?<=${STOPS})(?:要|请|麻烦)?(?:开发?票|谢|多谢|下单|急|尽快|尽早|赶紧|送到|地址|[记写]|老板|主播)[^?没不]*$)`
const GOODS = '[^\\d,.。!~ ?了的吗够看坏没卖链货]{2,6}'

type Form = { readonly found: RegExp; readonly plain: (found: string) => string }

const blank = (found: string): string => ','.repeat(found.length)
const instead =
  (word: string) =>
  (found: string): string =>
    ','.repeat(found.length - word.length) + word

const form = (pattern: string, plain: Form['plain'] = blank): Form => ({
  found: new RegExp(pattern, 'gu'),
  plain,
})

/** Shapes that fit as a whole, each rewritten at the same length into what the strict reading knows. */
const FORMS: readonly Form[] = [
  // 替隔壁王婶订十斤地瓜: whoever they are, the viewer orders now.
  form(
    `(?<=^(?:(?:主播|老板)${STOPS})?)(?:我|俺)?(?:替|帮)(?![我俺](?!${KIN})|[你您谁忙工厨助农补代换那这扶衬]|大家|家人|粉丝|主播|老板|前面|楼上|村里|别人)[^\\d,.。! ?说让问给卖换看去不少没别取消退]{2,7}?(?=[订买留拿带捎要]${AMOUNT})`,
  ),
  // 食堂订小米120斤
  form(
    `^(?:我们|咱们?|俺们)?(?:学校|单位|公司|厂里)?(?:食堂|饭店|餐馆|幼儿园|学校|公司|单位|宿舍|工地|酒店|民宿|敬老院|办公室)(?=[订要](?:${AMOUNT}(?:${GOODS})?|${GOODS}${AMOUNT})${ALONE})`,
  ),
  // 宿舍四个人合买一箱玉米
  form(
    `^(?:(?:我们|咱们?|俺们)?(?:宿舍|办公室|同学|同事)?(?:[两三四五六七八\\d]个?人)?)(?:一起|合伙?|凑一起)(?=买${AMOUNT}${GOODS}${ALONE})`,
  ),
  // 不对，我要的是六斤; with anything behind it, it complains.
  form(
    `(?<=^(?:不对|打错了?|写错了?|说错了?|搞错了?|弄错了?|${STOPS}){1,6})[我俺]想?[要说订点]的是(?=${AMOUNT}[吧哈呀哦]?$)`,
  ),
  // 给我也装八斤, 上两箱甜玉米
  form(`(?<=(?:^|${STOPS})${OWN}(?:也|再|先)?)[装上](?=${AMOUNT}(?:${GOODS})?${END})`, instead('来')),
  // 上一盒鸡蛋 is the last one.
  form(`^[装上](?!一)(?=${AMOUNT}(?!.*[看坏装好真很不太香])${GOODS}${ALONE})`, instead('来')),
  // Slips of the keyboard: 给我刘一盒, 我药五斤苹果
  form(`(?<=${OWN})[刘流](?=${AMOUNT})`, instead('留')),
  form(`(?<=(?:^|${STOPS})[我俺])[药妖](?=${AMOUNT}${GOODS}${END})`, instead('要')),
  // 可算等到了！, 终于上苹果啦
  form(`^(?:可算|总算|终于|好不容易)[等盼蹲][到上着][^\\d,.。! ?]{0,3}[了啦](?=${STOPS})`),
  form(`^(?:可算|总算|终于)[上到有](?=[^\\d,.。! ?]{1,6}[了啦]${STOPS}+(?:${OWN}|[我俺])?[要来留]${AMOUNT})`),
  // 老顾客了 还是两盒
  form(
    `(?<=^(?:老顾客|老客户?|回头客|老粉|老样子|老规矩|照旧)了?${STOPS}+)[我俺]?还是(?=${AMOUNT}[吧哈呀]?$)`,
    instead('来'),
  ),
  // What follows an order: whose it is, and what for.
  form(
    `${STOPS}(?:[我俺]的?)?(?:昵称|网名|微信名|抖音名)(?:是|叫|:)?(?!.*(?:[吗呢谁改错几]|什么|怎么))[^\\d,.。! ?]{1,8}$`,
  ),
  form(`${STOPS}(?:请|就)?[记写算挂]在?[我俺咱](?:们)?的?(?:名|账|帐|头|户头|名字)(?:上|下|头)?[吧哈啊]?$`),
  form(`${STOPS}(?:单位|公司|厂里|学校|食堂|饭店|店里)(?:发福利|过节|做饭|开会|办事)?用的?$`),
]

const SOLD = /^(sold [a-z]?\d{1,4}) (?=x ?\d{1,3}[!.~ ]*$)/u
const TWICE = /^(要了)((?:[ ,!]?要了){1,3})(?=[!~]*(?:[ ,!]*谢谢.{0,4})?$)/u

// What is longer is no one form, and would cost time.
const LONGEST = 80

/** Rewrites the forms that a comment has, at the same length. */
export function plainForms(comment: Mapped): Mapped {
  let { text } = comment
  if (text.length > LONGEST) return comment
  for (const { found, plain } of FORMS) text = text.replace(found, plain)
  return text === comment.text ? comment : mapAlike(comment, text)
}

/** A comment that is one of the forms as a whole and needs no second look at its parts; null for any other. */
export function plainWhole(comment: Mapped): Mapped | null {
  const text = comment.text
    .replace(SOLD, '$1号')
    .replace(TWICE, (_, once: string, again: string) => once + blank(again))
  return text === comment.text ? null : mapAlike(comment, text)
}
