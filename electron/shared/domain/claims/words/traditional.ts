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
  '週周禮礼減减將将' +
  '臘腊龍龙鐵铁觀观櫻樱檸柠鳳凤蘆芦薈荟鴿鸽鵝鹅鵪鹌鶉鹑貝贝鱸鲈鱈鳕鰻鳗鯉鲤鯽鲫鹹咸鹽盐醬酱滷卤餅饼饅馒頭头餃饺糰团團团飯饭湯汤燒烧燻熏臟脏腸肠絲丝' +
  '乾干濕湿熱热凍冻軟软葉叶樹树農农莊庄園园場场廠厂產产業业轉转帳账匯汇達达遞递順顺豐丰運运郵邮貴贵賤贱滿满標标準准級级質质稱称較较長长寬宽圓圆舊旧' +
  '穀谷糧粮蕎荞藍蓝欖榄檳槟銀银蟲虫參参當当歸归靈灵萵莴薺荠鳥鸟龜龟鱉鳖補补氣气養养體体顏颜誰谁應应該该確确認认幫帮寫写網网頁页視视頻频聽听聲声見见' +
  '覺觉識识記记購购賺赚虧亏騙骗廣广東东灣湾國国際际漢汉員员會会動动務务處处別别從从並并無无為为裡里裏里邊边愛爱樂乐囉啰喲哟傢家嘗尝試试煩烦勞劳' +
  '剛刚纔才夠够併并搶抢囤囤預预約约備备陣阵節节慶庆婦妇兒儿姪侄鄰邻師师傅傅書书記记長长闆板黃黄純纯淨净濃浓鮑鲍鯧鲳鱔鳝醃腌薩萨榴榴橘橘榨榨爺爷壽寿喬乔' +
  '異异憂忧懷怀擔担據据濟济顧顾棟栋廣广橋桥館馆'

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
