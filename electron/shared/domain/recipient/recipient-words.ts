/** What labels in a pasted block announce; a heading nothing. The order matters: 收件人信息 is a heading, not somebody called 信息. */
export const labelKinds = ['heading', 'name', 'phone', 'region', 'address', 'postcode'] as const
/** What a label announces. */
export type LabelKind = (typeof labelKinds)[number]

/** Labels as phones, shops and couriers write them; longer ones first, so that 收货人姓名 is not read as 收货人. */
export const labels: Readonly<Record<LabelKind, readonly string[]>> = {
  name: [
    '收货人姓名',
    '收件人姓名',
    '联系人姓名',
    '收货人',
    '收件人',
    '联系人',
    '姓名',
    '名字',
    'recipient',
    'consignee',
    'full name',
    'contact',
    'name',
    'attn',
  ],
  phone: [
    '收货人手机号码',
    '收件人手机号码',
    '收货人电话',
    '收件人电话',
    '手机号码',
    '电话号码',
    '联系电话',
    '联系方式',
    '收货电话',
    '手机号',
    '手机',
    '电话',
    '号码',
    'phone number',
    'telephone',
    'mobile',
    'phone',
    'cell',
    'tel',
  ],
  region: [
    '所在地区',
    '所在区域',
    '所在地',
    '省市区县',
    '省市区',
    '省/市/区',
    '地区',
    '区域',
    'region',
    'area',
  ],
  address: [
    '收货人地址',
    '收件人地址',
    '详细地址',
    '收货地址',
    '收件地址',
    '邮寄地址',
    '联系地址',
    '街道地址',
    '家庭住址',
    '地址',
    '住址',
    'shipping address',
    'address',
    'addr',
  ],
  postcode: ['邮政编码', '邮编', 'postal code', 'postcode', 'zip code', 'zip'],
  heading: ['收货地址信息', '收货信息', '收件信息', '地址信息', '收件人信息', 'shipping information'],
}

/** The commonest Chinese surnames: a short word that starts with one is probably a person. */
const surnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜' +
    '范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦' +
    '申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包' +
    '司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计' +
    '喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺',
)
const doubleSurnames =
  /^(欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|独孤|南宫|端木|百里|呼延)/

/** Whether a word starts with a Chinese surname. */
export function startsWithSurname(word: string): boolean {
  return surnames.has(word.slice(0, 1)) || doubleSurnames.test(word)
}

/** How people are called when the whole name is not given (张阿姨, 李先生). */
export const honorific =
  /(先生|女士|小姐|老师|阿姨|叔叔|大姐|大哥|大妈|大爷|大叔|姐|哥|嫂|婶|总|经理|师傅|同学|太太|奶奶|爷爷)$/

/** What the parts of a Chinese address end with. */
export const addressEnding =
  /(省|市|区|县|州|盟|旗|镇|乡|村|庄|屯|街|路|道|巷|弄|胡同|大道|号|号楼|楼|栋|幢|座|室|层|户|组|队|社|单元|小区|花园|公寓|大厦|广场|学校|医院|超市|商店|驿站|门口|酒店|公司|工业园|开发区|社区|自治区)$/

/** Words that only an address in English has. */
export const englishAddressWord =
  /\b(road|rd|street|st|avenue|ave|lane|county|province|village|city|town|township|district|room|building|unit|floor|block|no|china|prc|apartment|apt|shandong|beijing|shanghai)\b\.?/i
