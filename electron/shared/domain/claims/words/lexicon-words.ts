import type { SimpleKind, VerbNeeds } from './word'

/** Words that ask to buy, by how much they need beside them. */
export const VERBS: Readonly<Record<VerbNeeds, string>> = {
  nothing: '要|我要|想要|我想要|需要|我需要|要买|我要买|i want|want|i need|need',
  product:
    '买|我买|想买|我想买|购买|下单|我要下单|预定|预订|订购|buy|order|i want to buy|i want to order|i buy|i order',
  quantity:
    '来|我来|想来|拿|我拿|想拿|留|订|我订|想订|定|我定|抢|拍|我拍|给|带|囤|整|搞|弄|入|回购|复购|sold|take|i take|' +
    '给我|给我留着|帮我留着|留着|给我来|给我拿|给我留|给我发|给我寄|给我装|给我整|给我订|给我拍|帮我来|帮我拿|帮我留|帮我发|帮我寄|帮我装|帮我订|帮我买|帮我拍|帮我下单|' +
    'give me|get|get me|reserve|keep me|keep|' +
    "i'll take|i'll have|i'll buy|i will take|i'd like|i would like|can i have|can i get|could i have|could i get|may i have",
}

/** Words that ask for more on top of an earlier order. */
export const ADDITIVE_VERBS =
  '再来|再要|再拿|再买|再加|再给我|再给我来|再给我拿|再给我留|再订|再拍|再留|再下单|还要|加|我加|多加|多来|多要|多拿|又来|又要|另加|另要|外加|追加|add|another|plus'

/** Words that end an order even without a product beside them. */
export const STRONG_CANCELS =
  '不要了|不想要了|取消|取消掉|取消订单|退单|撤单|不买了|不订了|不拿了|别留了|不留了|cancel'

/** Words that may end an order, or only decline one. */
export const CANCELS =
  "不要|不想要|取消了|退|退了|退掉|算了|don't want|do not want|dont want|i don't want|i do not want"

/** Words that set two things side by side. */
export const JOINERS = '和|跟|与|以及|及|还|&|and'

/** Words for each class that carries no further detail. */
export const SIMPLE_WORDS: Readonly<Record<SimpleKind, string>> = {
  change:
    '改成|改为|改到|改|变成|变为|换成|换为|调成|调到|加到|增加到|增到|减到|减成|修改成|修改为|change|change to|make it|make',
  of: '的',
  done: '了|啦',
  each: '各|各自|每样|每种|都|全都|each',
  filler:
    '我|咱|俺|我家|我们|我们家|咱家|老板|老板娘|主播|主播好|老板好|店家|老师|亲|亲爱的|姐|姐姐|哥|哥哥|大哥|大姐|妹子|妹妹|美女|帅哥|宝|宝宝|宝子|家人们|家人|' +
    '各位|大家好|你好|您好|早上好|下午好|晚上好|帮|替|帮我|替我|' +
    '妈妈|爸爸|婆婆|老公|老婆|奶奶|爷爷|' +
    '谢谢|谢谢啦|谢谢老板|谢了|多谢|感谢|辛苦|辛苦了|麻烦|麻烦你|劳驾|请|' +
    '吧|哦|啊|呀|哈|嗯|恩|噢|喔|哟|呐|哩|嘿|嘻|呵|哇|呗|咯|好|好的|好嘞|好滴|好吧|行|对|对的|就|那|那就|先|先来|也|又|再|另外|然后|这次|这回|这边|' +
    '这个|这款|这种|那个|那款|你家|你们家|你家的|新鲜|今天|现在|马上|赶紧|赶快|快|快点|一下|一下子|一起|把|小黄车|购物车|尝尝|尝一下|试试|试一下|做年货|当年货|过年吃|过年|走亲戚|' +
    "i|i'm|please|pls|plz|thanks|thank you|thank u|thx|ty|ok|okay|yes|yeah|boss|host|hi|hello|hey|to|for me|my|the|some|just|me|now|of",
  praise:
    '好吃|很好吃|真好吃|太好吃了|好好吃|不错|真不错|很不错|甜|很甜|真甜|好甜|太甜了|特别甜|特别好吃|特别好|香|很香|真香|好香|新鲜的|很新鲜|真新鲜|漂亮|真漂亮|好漂亮|很好|真好|太好了|可以|' +
    '喜欢|爱吃|喜欢吃|好喝|支持|支持一下|加油主播|主播加油|质量好|质量很好|质量不错|实惠|划算|delicious|tasty|yummy|good|great|nice|love it',
  service:
    '发货|到货|发快递|快递|顺丰|发顺丰|包装|送货|送到|配送|物流|付款|付钱|支付|转账|微信付|支付宝|签收|自提|自取|尽快发货|尽快发|早点发|早点发货|快点发货|今天发|今天发货|明天发|明天发货|' +
    '发出|邮寄|寄到|发到|到达|到家|付|shipping|ship|deliver|delivery|pay|payment',
  past:
    '我的|昨天|前天|昨晚|前几天|那天|上次|上回|上周|上个月|上月|去年|以前|之前|前面|早就|已经|已|刚才|刚刚|刚|买过|吃过|要过|用过|拿过|拍过|订过|喝过|尝过|' +
    '买了|拍了|订了|定了|下单了|付款了|付了|拿了|抢了|留了|给了|给我留了|发了|发货了|买的|拍的|订的|定的|要的|拿的|留的|买到|拍到|收到|收到了|到了|到货了|吃了|吃完|用完|卖了|' +
    '买完|拍完|下完单|拍好|拍下|下好单|抢到|付好|bought|ordered|received|yesterday|last time|last week|already|got|had|ate|took|arrived',
  time: '明天|后天|大后天|今晚|晚上|早上|上午|下午|中午|凌晨|周末|周一|周二|周三|周四|周五|周六|周日|星期|礼拜|这个月|本月|下个月|下月|月底|月初|tomorrow|tonight|today|号前|号后',
  details:
    '地址|收货地址|收货|收货人|收件|收件人|电话|手机号|联系电话|号码|姓名|邮编|我住|住在|备注|address|phone|tel',
  spoiler:
    '没抢到|没收到|没发|没到|没买到|没要|没有要|没给|没留|没下单|没拍|没付|不给|没法|买不了|拍不了|下不了|取消不了|改不了|打不开|坏|坏了|烂|漏|少发|发错|错发|投诉|退货|退款|退钱|换货|售后|赔|忘|骗|差评|' +
    '便宜|优惠|打折|降价|少点|送|赠|抽奖|福利|免费|白送|满减|包邮|运费|邮费|' +
    '如果|要是|假如|假设|万一|要不|要不然|要么|除非|的话|等|下次|下回|改天|回头|以后|过几天|考虑|看看再|再说|再看看|想想|纠结|犹豫|打算|准备|可能|也许|' +
    '或|或者|还是|少要|少来|少拿|少买|少留|少一|少两|少三|减|减少|去掉|别|别再|不能|不会|不敢|不想|不用|不买|不订|不拿|不够|不取消|不改|不退|不要改|不要取消|不是|没有|没货|卖完|售罄|抢光|断货|' +
    "if|or|maybe|but|don't|dont|do not|didn't|not|never|no|without|instead|refund|free|cheaper|discount|wrong|broken|missing|less|fewer|rotten",
  article: 'a|an',
  other:
    '加油|加微信|加购|加群|加热|整箱|整个|来自|来了|我来了|来晚了|来人|起来|过来|回来|出来|下来|上来|进来|本来|后来|原来|未来|看来|带来|从来|带货|带走|留言|留意|拿货|拿手|给力|给你|定位|定时|' +
    '一样|一直|一定|一般|一级|一家|一边|拍照|拍视频|拍摄|入口|收入|加入|进入|搞笑|搞定|弄好|重要|主要|要求|只要|快要|有机|有空|有劳|要用|要吃|要煮|要去|订单|单子|买卖|买家|买菜|改天见|改进|改地址|修改|' +
    '都市|首都|成都|成功|好像|就是|再见|又是|快乐|对不起|行业|银行|旅行|你好看|好看|好听|好棒|想家|哈密|哈尔滨|宝贝|请假|申请|先生|先前|亲戚|亲人|老板椅|我去|那么|这么|多么|' +
    '特别|别的|分别|区别|级别|等级|一等|特等|等等|手机|千万|万一样|一口|一人|多人|半天|半年|半夜|半小时|半个月',
}

/** Those whom one buys for: 我妈, 帮我妈, 给孩子. */
export const KIN =
  '妈|爸|妈妈|爸爸|奶奶|爷爷|姥姥|姥爷|外婆|外公|婆婆|公公|岳母|岳父|丈母娘|老公|老婆|媳妇|对象|姐|哥|妹|弟|姐姐|哥哥|妹妹|弟弟|' +
  '闺女|女儿|儿子|孩子|娃|宝宝|姑姑|姑|姨|舅|婶|嫂子|家里|家人|邻居|朋友|同事|同学|老人|父母|爸妈'

/** Questions about the goods themselves: price, stock, taste. */
export const QUESTIONS =
  '吗|嘛|么|呢|有|多少|多少钱|多钱|几|几个|几点|好几|什么|啥|咋|咋样|怎么|怎么样|怎样|如何|哪|哪个|哪里|谁|为什么|为啥|何时|多久|多大|多重|多长|多远|是否|能否|可否|请问|问一下|问下|想问|' +
  '能不能|可不可以|有没有|是不是|行不行|好不好|要不要|够不够|会不会|对不对|在不在|还有没有|有货没|' +
  'what|how|how much|how many|do you|does|is there|are there|is|are|which|why|who|can you|could you|will|any|where'

/** Questions that someone asks who has already decided: when it ships, how to pay. */
export const SERVICE_QUESTIONS =
  '什么时候|啥时候|几天|几号|几天到|几点发|哪天|怎么付|怎么付款|怎么下单|怎么拍|怎么买|怎么支付|怎么转|在哪付|在哪下单|哪里下单|when|how do i pay|how to pay|how to order'

/** Amounts that are no whole number, or none in particular. */
export const VAGUE_AMOUNTS =
  '半|多|一些|一点|点|点儿|些|好多|很多|若干|左右|上下|大概|大约|约|差不多|至少|最多|不到|以上|以内|half|few|several|about|around|lots|many'

/** English numerals from one upwards. */
export const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const
