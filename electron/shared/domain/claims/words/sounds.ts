// Characters of farm goods and what an input method offers for the same sound, the first standing for all. Only
// those that are no everyday words by themselves: 要, 早 and 书 would make goods of common talk.
const GROUPS =
  '苹平萍坪评 果裹国 玉语雨 米迷咪 红洪宏虹鸿 薯署暑曙属数 鸡机基叽 蛋旦但担 花华化哗 生声升牲 油由邮游 黄皇煌 蜜密秘 地弟第 瓜刮呱 土吐 甜田填 ' +
  '富付福 豆逗斗 葡蒲葡 萄桃陶淘逃 橙澄成 梨离犁 枣澡 茶查察 蜂风峰疯 木目 菇姑 腊蜡 鸭压押 姜江将 葱聪匆 蒜算 柚幼 柑甘 橘菊局 樱英缨 杏幸 ' +
  '柿试市 芝枝 麻嘛马 糖唐堂 盐言岩 酱匠 鱼渔 虾瞎 菜彩 笋损 栗粒 绿律 糯诺 稻道 谷骨 荞桥 麦迈 番翻 莲连联 椒交胶 芹琴 萝罗锣 卜补 蓝兰 莓梅 榴留 芒忙 ' +
  '猕弥 猴侯 桂贵 龙隆 荔力 蕉焦 藕偶 芋遇 粽纵 粉纷 条调 干肝 紫仔 香乡 肉柔 排牌 牛扭 羊阳'

const sounds: ReadonlyMap<string, string> = new Map(
  GROUPS.split(' ').flatMap((group) => Array.from(group, (char) => [char, group.charAt(0)] as const)),
)

/** Writes every character by the one that stands for its sound: 花声油 and 花生油 become the same. */
export function bySound(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at++) out += sounds.get(text.charAt(at)) ?? text.charAt(at)
  return out
}
