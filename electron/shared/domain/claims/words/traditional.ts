// Only what the grammar's own words and common farm goods need: a whole converter would be a megabyte of
// tables for a room that types simplified nearly always. Catalogue names pass through the same table, so a
// character missing here still matches itself.
const PAIRS =
  '號号來来個个兩两倆两買买賣卖單单訂订給给幫帮錢钱幾几嗎吗麼么麽么什什為为換换變变還还貨货發发裝装' +
  '雞鸡鴨鸭魚鱼棗枣薑姜蔥葱筍笋蘿萝蔔卜麵面麥麦蘋苹棃梨蓮莲藕藕鮮鲜紅红黃黄綠绿蠔蚝蝦虾豬猪' +
  '謝谢請请問问嬸婶媽妈爺爷孫孙親亲圖图樓楼號号區区縣县鄉乡鎮镇門门電电話话聯联繫系與与後后時时' +
  '間间點点塊块盃杯籃篮綑捆噸吨條条隻只雙双對对張张顆颗壺壶壇坛這这那那' +
  '們们說说讓让過过沒没開开關关連连結结鏈链鍊链樣样種种現现歡欢寶宝輸输運运費费價价優优壞坏爛烂' +
  '錯错漏漏賠赔壹一贰二貳二叁三叄三肆四伍五陸六陆六柒七捌八玖九拾十佰百仟千萬万〇零俩两仨三' +
  '週周禮礼減减將将'

const table: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(i * 2), PAIRS.charAt(i * 2 + 1)]),
)

/** Replaces traditional characters and banker's numerals (壹, 贰) by their everyday forms, one for one. */
export function simplify(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    out += table.get(char) ?? char
  }
  return out
}
