/** Marks, anywhere in a comment, of one that must not be read loosely: conditions, money, others, complaints. */
export const SPOILS_ALL = new RegExp(
  [
    '如果|要是|假如|假设|万一|除非|的话|只有|等(?:我发|发|降|以后|下|到|会|过|有)|发了?工资|降价|便宜|优惠|打折|折|半价|原价|免费|白[给送拿卖]|包邮|运费|邮费|零头|满\\d|不值|收我|[元¥£$€]|块钱|\\d块|[一二三四五六七八九十]块',
    '或|要么|他|她|它|别人|人家|有人|谁|楼上|楼下的|隔壁|大家|你们都|好多人|那个人|那位|直播间|彩票|抽奖|福袋|中奖',
    '欠|[给帮][我俺]还|(?<!(?:别|不要).{0,4})(?:坏|烂|碎)|霉|漏发|少发|错发|发错|退|赔|骗|差评|投诉|过期|缺斤|补发|没发|还没到|没收到|库存|仓库|起批|限购|剩',
    '比|配方|食谱|加水|加糖|一勺|一碗|半碗|切丁|打散|不是|没说|没有要|并不|其实|哪能|才不|可不要|多少|几|贵',
    '\\b(?:if|unless|wish|never|said|remember|used to|everyone|she|he|they|neighbou?r|friend|last|free|cheap)',
  ].join('|'),
  'u',
)

/** Parts of a comment that call for attention: they ask nothing about the goods. */
export const ATTENTION =
  /^[^\d]{0,6}(?:[没不]?人?理理?(?:我|一下|下我|俺)|[看听][到见](?:我|俺|没|吗|了吗)|抢到(?:没|了没|了吗)|(?:不知道|不晓得|不懂)(?:怎么|咋)(?:下单|买|弄|付款|付|拍|操作))[^\d]{0,4}$|^(?:[一两]|\d{1,2})[箱盒斤袋包桶瓶罐只板份]不够[^\d]{0,3}$/u

const REQUEST = '(?:给|帮|替)(?:我|俺|咱|我们|我家)'
const ENDS = '(?:吗|不|么|嘛|好吗|行吗|可以吗|好不好|行不行|可以不|行不|好不|中不中|不\\?|吗\\?|\\?)'

/** 能给我留2箱吗, 可以来两箱吗: an order, put as a question. */
export const POLITE_AROUND = new RegExp(
  `(能不能|可不可以|可以不可以|能否|可否|能|可以|方便)((?:麻烦你?|再)?(?:${REQUEST}(?:留|来|拿|整|称|装|下|带|搞|弄|订|安排)|来(?=[\\d一两二三四五六七八九十]))[^,。!?吗]{2,12}?)(${ENDS}*(?:\\?|啊|呀|老板|主播|谢谢)*)$`,
  'u',
)

/** 给我留2箱行吗. */
export const POLITE_BEHIND = new RegExp(
  `(${REQUEST}(?:留|来|拿|整|称|装|下|带|搞|弄|订|安排)[^,。!?吗]{2,12}?)((?:好吗|行吗|可以吗|好不好|行不行|好嘛|成吗|中不)\\??)$`,
  'u',
)

/** An amount that is repeated for weight. */
export const REPEATED =
  /((?:\d{1,4}|[两二三四五六七八九十]{1,3})[箱盒斤袋包桶瓶罐只板份个捆饼公]斤?)(?:[ ,]?\1)+/gu

/** Words of food: talk that holds one may name goods that are not in the catalogue. */
export const FOOD =
  /[豆菜瓜果米粉油肉鱼虾蟹蛋鸡鸭鹅猪牛羊茶酒糖盐醋酱枣薯笋菇菌桃梨莓橙橘柑桔蕉葡枸蜜奶糕饼麦苹樱杏柿榴芒柚葱姜蒜椒藕芋粽馒饺汤饭鲜]|[挂玉白]面|[a-z]{3}/u

/** Marks of a part that is not about the viewer's own wish now. */
export const TELLS =
  /[说讲让叫听答应问]|早(?![上点餐饭])|每|天天|曾|本[想来]|原[本来]|差点|恨不得|做梦|年(?!纪|龄|货)|前|当时|那会|那阵|小时候|头回|过[^年节]?了|[才怕该]|用不着|犯不着|懒得|公司|单位|村里|[哥姐爸妈公婆爷奶叔姨舅][^要吃]?$|朋友|亲戚|同事|邻居|老乡$|医|书上|[卖摘产拉种收]|不|没|别/u

const OTHERS =
  '(?:孩子|老人|娃|宝宝|家里|[我俺]?(?:妈|爸|奶|爷|婆婆|公公|儿子|女儿|闺女|媳妇|老公|老婆|姐|妹|哥|弟))'

/** An instruction, a purpose or a place behind an order, whole. */
export const FOLLOWS = new RegExp(
  `^(?:${[
    '分(?:开|成?[两二三四234][次袋箱盒包份批])(?:[发装寄送包][^\\d]{0,4})?',
    '(?:包|装)(?:好|严|结|扎实|装好)[^\\d]{0,9}',
    '[挑选捡](?:大|好|红|熟|新|甜|嫩|肥|瘦|个|软|硬)[^\\d]{0,6}',
    '[熬煮炖炒烤做泡蒸腌酿][^\\d一两]{1,7}[吃喝用]',
    `[送寄](?:到|给|去|我|人|礼|老家|单位|公司|${OTHERS})[^\\d]{0,8}`,
    '[发走](?:顺丰|中通|圆通|韵达|邮政|京东|快递|到|往)[^\\d]{0,6}',
    '放(?:门|快递|驿|家|前台|保安|小区|传达|店)[^\\d]{0,7}',
    '[写记]在?[我俺][^\\d]{1,6}',
    '(?:尽快|尽早|赶紧|抓紧|麻烦)(?:尽快|赶紧)?(?:发|寄|送|安排|处理|给我|包)[^\\d]{0,6}',
    '要(?:稍微)?[^\\d一两]{1,6}[点的些](?:那种)?',
    '[^\\d一两]{1,6}的那种',
    '别[弄给把再]*[碎漏压挤磕碰忘][^\\d]{0,4}',
    `给${OTHERS}[^\\d]{0,3}[吃喝用补尝]`,
    '(?:周[一二三四五六日末]|明天|后天|今天|今晚|晚上|上午|下午|明早)(?:再|就|能)?(?:发|送|寄|来拿|来取|自提|取|付)[^\\d]{0,4}',
    '就?够(?:了|啦|吃了)',
    '(?:一会儿?|晚点|等会儿?|下班)付款?|货到付款|到付',
    '谢[^\\d]{0,9}',
  ].join('|')})[啊哦哈呀吧谢了!~]*$`,
  'u',
)

/** What an instruction does not hold: these tell, ask or count. */
export const TELLS_BEHIND =
  /[吗呢价钱完毕光坏烂后过磨捣泥切揉拌没退降卖补]|(?<![别够].{0,3})了(?!谢)|多|能(?!送|发)|更|最|太|会|通知|缺|少|碎光/u

/** 给 somebody 留 an amount; the group holds what stands before the verb. */
export const FOR_SOMEONE =
  /^(给(?![我你您俺咱]|大家|老板|主播)[^\d,说让]{2,8})(?=[留来拿带捎寄][\d一两二三四五六七八九十])/u

/** 给我来两箱嘛: said with weight, not asked. */
export const INSISTS =
  /((?:要|来|整|拿|留|给我)[个上]?(?:\d{1,4}|[一两二三四五六七八九十]{1,3})[箱盒斤袋包桶瓶罐只板份个捆饼件]{1,2})嘛(?=$|[ ,!])/u

/** Words of asking and denying that speak of no order. */
export const IDLE = /没啥|没什么|啥都|什么都|怎么都|不怎么|别[走磨急吵催闹关停]|没抢到|没赶上|没忍住|不会/u

/** What, told of the past, may be about the very order: 转账了 玉米2箱. */
export const DEALT = /转|付|拍|买|下单|收|款|吃|甜|[定订]|香|好/u

/** How talk about a product goes on: 鸡蛋吃得快. */
export const SAYS_OF = /^(?:[吃喝用都真太好很快就也还我]|不够)(?!.*(?:不[买要]|没要))/u
