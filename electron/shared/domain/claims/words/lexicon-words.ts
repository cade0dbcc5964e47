import { WISHES } from './lexicon-people'
import type { SimpleKind, VerbNeeds } from './word'

/** Words that ask to buy, by how much they need beside them. */
export const VERBS: Readonly<Record<VerbNeeds, string>> = {
  nothing:
    '要|我要|想要|我想要|需要|我需要|要买|我要买|就要|我就要|也要|我也要|俺要|俺也要|咱要|i want|want|i need|need|we want|we need|mine|claim|i claim|' +
    "i want it|i want this|i want this one|i want that|i want that one|i'll take this one|i'll take it|i'll have it|i'll take this|i'll take that|ill take it|ill have it",
  product:
    '买|我买|想买|我想买|购买|下单|我要下单|预定|预订|订购|buy|order|i want to buy|i want to order|i buy|i order',
  quantity:
    "can you send|could you send|yao|ship me|make mine|gonna need|i'm gonna need|pop me down for|stick me down for|count me in for|i'll do|i could do with|i'll go for|we will take|i'd like to order|i would like to order|i'd like to buy|i'll order|" +
    '畀我|俾我|畀返我|想攞|我想攞|算了还是要|算了还是来|算了还是买|想了想还是要|想了想还是来|想想还是要|想想还是来|帮我下|给我下|我下|帮我搞|帮我弄|帮我整|给我上|帮我称|帮我切|帮我带|帮我捎|帮我抢|给我抢|攞|我要攞|要攞|称个|来|我来|想来|拿|我拿|想拿|留|订|我订|想订|定|我定|抢|拍|我拍|给|带|囤|整|搞|弄|入|回购|复购|入手|下手|求|跪求|求留|求给|寄|邮|还是要|还是来|来上|你给我|你给我留|你给我来|你帮我|你帮我留|您给我|您给我留|您帮我留|恁给俺留|恁给俺|恁给俺来|侬帮我|侬给我|给我们|给我们留|给我们来|算我|安排|预留|拿下|切|割|称|添|捎|记|记上|登记|报|接龙|认购|拼|拼单|跟单|冲|打包|囤点|take|i take|grab|hold|save me|put me down for|sign me up for|gimme|send me|lemme get|let me get|let me have|' +
    '给我安排|帮我安排|给我预留|帮我预留|给我称|给我切|给我割|给我捎|给我记|帮我记|给我记上|帮我记上|给我登记|给我打包|给我添|给俺|给俺来|给俺留|给俺整|给俺拿|给咱|给咱来|给我弄|给我搞|给我带|我抢|我留|我囤|我整|我弄|' +
    '给我|给我留着|帮我留着|留着|给我来|给我拿|给我留|给我发|给我寄|给我装|给我整|给我订|给我拍|帮我来|帮我拿|帮我留|帮我发|帮我寄|帮我装|帮我订|帮我买|帮我拍|帮我下单|' +
    'give me|get|get me|reserve|keep me|keep|' +
    "i'll take|i'll have|i'll buy|i'll grab|ill take|ill have|ill buy|we'll take|we'll have|we'd like|i'd love|can you save|could you save|can you keep|could you keep|can you reserve|could you reserve|can you put aside|could you put aside|can you set aside|could you set aside|can you put me down for|could you put me down for|can we have|can we get|could we have|could we get|can you send me|could you send me|can you add|could you add|i will take|i'd like|i would like|can i have|can i get|could i have|could i get|may i have",
}

/** Words that ask for more on top of an earlier order. */
export const ADDITIVE_VERBS =
  '再给我发|再给我寄|再给我装|再给我弄|再给我整|再给我称|再给我切|再帮我留|再帮我拿|再来|再要|在来|在要|在给我来|在给我|在给我留|在拿|在加|在买|在补|再拿|再买|再加|再给我|再给我来|再给我拿|再给我留|再订|再拍|再留|再下单|还要|加|我加|多加|多来|多要|多拿|又来|又要|另加|另要|外加|追加|补一个|再添|再补|再补个|再追加|再给俺|再搞|再弄|再整|再囤|再抢|再留|还想要|还来|add|another|plus|' +
  "i'll have another"

/** Words that end an order even without a product beside them. */
export const STRONG_CANCELS =
  '别给我留了|不用给我留了|不用留了|别给我发了|不用发了|不用给我发了|别发了|forget the|forget my|不要了|不要啦|不要喽|不要咯|不用了|不用啦|不来了|撤掉|cancel掉|cancel了|scrap|drop|不想要了|还是不要了|还是算了|先不要|先不要了|暂时不要了|暂时不要|我的取消|我的不要了|我的订单取消|帮我退了|给我退了|帮我退掉|撤回|撤销|取消|取消掉|取消订单|退单|撤单|不买了|不订了|不拿了|别留了|不留了|退单|撤单|撤了|取消吧|取消一下|取消掉吧|不需要了|cancel|please cancel|remove|no longer want|no longer need'

/** Words that may end an order, or only decline one. */
export const CANCELS =
  "不要|不想要|取消了|退|退了|退掉|算了|don't want|do not want|dont want|i don't want|i do not want"

/** Words that set two things side by side. */
export const JOINERS = 'n|和|跟|与|以及|及|还|&|and'

/** Words for each class that carries no further detail. */
export const SIMPLE_WORDS: Readonly<Record<SimpleKind, string>> = {
  change:
    '我加到|我减到|我改到|我要改成|我想改成|变更为|变更成|变更到|调整为|调整成|调整到|数量改为|更正为|更正成|我的改成|我的改为|我的改到|我那个改成|我那单改成|改成|改为|改到|改|换|变成|变为|换成|换为|调成|调到|加到|增加到|增到|减到|减成|修改成|修改为|change|change to|make it|make that|make|switch to',
  of: '的',
  done: '了|啦',
  each: '各|各自|每样|每种|都|全都|each',
  self: '阿拉|我哋|额|屋头|咱屋头|我屋头|我俩|我们俩|我们宿舍|我们公司|我们单位|我们店|我们厂|我们学校|我们这|我们这边|我们村|这里|这儿|这边|我这|我这边|我这里|俺这|俺这边|偶|吾|阮|我|咱|俺|我家|我们|我们家|咱家|咱们|俺家|本人|i|me|my',
  person: '妈妈|爸爸|婆婆|老公|老婆|奶奶|爷爷',
  filler:
    '帮忙|帮忙记一下|记一下|登记一下|就中|就中了|可中|妥|妥了|唔该|唔该晒|唔该你|麻烦晒|多谢晒|走一波|来一波|yyds|绝绝子|我说|反正|所以|总之|就是那个|就是这个|那种|那样的|大家好|你好|您好|早上好|下午好|晚上好|帮|替|帮我|替我|为我|' +
    '谢谢|谢谢啦|谢谢老板|谢谢主播|谢谢你|谢谢了|谢了|多谢|感谢|感恩|辛苦|辛苦了|麻烦|麻烦你|麻烦您|麻烦了|麻烦老板|劳驾|请|拜托|' +
    '吧|哦|啊|呀|哈|哈哈|嘿嘿|嘻嘻|嗯|嗯嗯|恩|噢|喔|哟|哟喂|呐|哩|嘿|嘻|呵|哇|呗|咯|喽|啰|撒|噻|叭|嘞|咧|哒|滴|捏|嘎|呦|额|呃|哎|哎呀|哎哟|诶|欸|唉|喂|' +
    '好|好的|好嘞|好滴|好吧|好呀|行|行吧|行嘛|要得|得嘞|对|对的|就|那|那就|先|先来|也|又|再|另外|然后|这次|这回|来嘛|加急|辛苦啦|辛苦你了|帮我包好|带走|团购|公司团购|宿舍团购|单位团购|批发|同款|刚才那个|刚刚那个|还是刚才那个|还是这个|就这个|就要这个|就够|就够了|me too|same|ooh|oh|wow|yay|hiya|anymore|any more|for my mum|for my mom|for my dad|for my wife|for my husband|for my sister|for my brother|for my kids|for my family|for a friend|同|继续|必须|必|果断|立马|立刻|速|速速|一定|一定要|务必|千万|记得|切记|即可|就可以|就可以了|就行|就行了|就好|就好了|就成|' +
    '这个|这款|这种|那个|那款|你家|你们家|你家的|新鲜|今天|现在|马上|赶紧|赶快|快|快快|快点|一下|一下子|一起|把|小黄车|走起|安排上|整起|搞起|整上|走你|上车|盘它|冲鸭|冲啊|冲冲|冲冲冲|购物车|尝尝|尝一下|尝尝鲜|尝鲜|尝个鲜|试试|试一下|试吃|试试看|' +
    'thanks|cheers|mate|hun|guys|kindly|definitely|for us|for my nan|for my gran|for my grandma|for the kids|for my son|for my daughter|for the family|thank you|thank u|thx|ty|ok|okay|yes|yeah|yep|boss|host|hi|hello|hey|to|for me|the|some|just|now|of|x|xx|xoxo',
  correction:
    '刚才点错了|刚才打错了|刚才写错了|刚才说错了|刚才拍错了|刚刚点错了|刚刚打错了|刚刚写错了|不对|不对不对|不对不对不对|哦不|噢不|啊不|哎不|不不|不不不|打错|打错了|打错字了|写错|写错了|说错|说错了|错了|搞错|搞错了|弄错了|点错了|按错了|输错了|选错了|拍错了|买错了|下错了|订错了|' +
    '更正|更正一下|纠正|纠正一下|改主意了|改一下|换一下|改下|我要改一下|要改一下|我想改一下|想改一下|我改一下|修改一下|更改一下|我是说|我说的是|我的意思是|意思是|应该是|本来想|手滑|手滑了|手误|口误|手抖|手抖了|' +
    'i meant|i mean|oops|whoops|no wait|wait no|correction|scratch that|actually',
  apology: '等等|等等啊|不好意思|对不起|抱歉|sorry|so sorry|wait',
  is: '是|是要',
  not: '不是|no',
  wish: WISHES,
  nay: '不',
  this: '这',
  more: 'more|extra',
  slip: '刚才那单|刚刚那单|上一单|刚下的单|刚才的单|前面那单|我那单|我的单|我的单子|我的订单|订单|单子|的单子|那箱|那盒|那斤|那桶|那袋|那只|那份|那瓶|那包|那罐|那板|那件|那几|那单|那一单|这单|这一单|的单|数量|从|由|my order',
  sold: 'sold',
  meal: '给自己吃|给自己喝|给全家吃',
  support: '支持|捧场|帮衬|支援|赞助',
  only: '只要|就只要|只想要|只来|只拿',
  please: 'please|pls|plz|plss|instead',
  praise:
    '真面|很面|真糯|软糯|真脆|很脆|真嫩|水多|汁多|个大|真大|好大|个头大|真好看|真香甜|真实惠|好吃|很好吃|真好吃|太好吃了|好好吃|不错|真不错|很不错|甜|很甜|真甜|好甜|太甜了|特别甜|特别好吃|特别好|香|很香|真香|好香|新鲜的|很新鲜|真新鲜|漂亮|真漂亮|好漂亮|很好|真好|太好了|可以|' +
    '喜欢|爱吃|喜欢吃|喜欢喝|好喝|支持一下|加油主播|主播加油|质量好|质量很好|质量不错|实惠|划算|delicious|tasty|yummy|good|great|nice|love it',
  service:
    '发货|到货|发快递|快递|顺丰|发顺丰|包装|送货|送来|送过来|送上门|送货上门|上门|周末送|明天送|后天送|今天送|今晚送|上午送|下午送|配送|物流|付款|付钱|支付|转账|微信付|支付宝|签收|自提|自取|尽快发货|尽快发|早点发|早点发货|快点发货|今天发|今天发货|明天发|明天发货|' +
    '发出|邮寄|发票|开发票|一起发|一块发|一块儿发|合并发货|分开装|分开发|到达|到家|付|shipping|ship|deliver|delivery|pay|payment',
  send: 'for my|for our|for the|for uncle|for auntie|for grandma|for grandpa|before|by|delivered|asap|发到|寄到|发往|寄往|邮到|送到|发',
  past:
    '下了单|喂了|刚下|才下|刚刚下|刚要|打包完毕|打包好了|没了|吃没了|吃光了|见底了|快没了|快吃完了|快用完了|用光了|喝完了|喝完|喝光了|吃光|吃得差不多了|寄到了|发到了|送到了|转账了|转了|钱转了|打款了|打钱了|支付了|付过了|付钱了|付好了|付完了|我的|昨天|前天|昨晚|前几天|那天|上次|上回|上周|上个月|上月|去年|以前|之前|前面|早就|已经|已|刚才|刚刚|刚|买过|吃过|要过|用过|拿过|拍过|订过|喝过|尝过|' +
    '买了|拍了|订了|定了|下单了|付款了|付了|拿了|抢了|留了|给了|给我留了|发了|发货了|买的|拍的|订的|定的|要的|拿的|留的|买到|拍到|收到|收到了|到了|到货了|吃了|吃完|用完|卖了|' +
    '买完|拍完|下完单|拍好|拍下|下好单|抢到|付好|i sold|we sold|you sold|he sold|she sold|they sold|just sold|bought|ordered|received|yesterday|last time|last week|already|got|had|ate|took|arrived',
  time: '明天|后天|大后天|今晚|晚上|早上|上午|下午|中午|凌晨|周末|周一|周二|周三|周四|周五|周六|周日|星期|礼拜|这个月|本月|下个月|下月|月底|月初|tomorrow|tonight|today|号前|号后',
  details:
    '老地址|还是老地址|还是原来的地址|还是上次的地址|上次的地址|原地址|地址没变|地址不变|地址发你了|地址私信|地址私信你|私信你了|私信了|已私信|已加微信|加了微信|加你微信了|地址|收货地址|收货|收货人|收件|收件人|电话|手机号|联系电话|号码|姓名|邮编|我住|住在|备注|address|phone|tel',
  spoiler:
    '同问|可惜|没钱|不让|家人们都|姐妹们都|切丁|切丝|打散|加糖|加水|打发|一勺|一碗|半碗|配方|食谱|没抢到|没收到|没发|没到|没买到|没要|没有要|没给|没留|没下单|没拍|没付|不给|没法|买不了|拍不了|下不了|取消不了|改不了|打不开|坏|坏了|发霉|发芽|发黑|发臭|发软|发蔫|烂|漏|少发|发错|错发|投诉|退货|退款|退钱|换货|售后|赔|忘|骗|差评|' +
    '便宜|优惠|打折|降价|少点|送|赠|抽奖|福利|免费|白送|满减|包邮|运费|邮费|' +
    '如果|要是|假如|假设|万一|要不|要不然|要么|除非|的话|等|下次|下回|改天|回头|以后|过几天|考虑|看看再|再说|再看看|想想|纠结|犹豫|打算|准备|可能|也许|' +
    '或|或者|还是|少要|少来|少拿|少买|少留|少一|少两|少三|减|减少|去掉|别|别再|不能|不会|不敢|不想|不用|不买|不订|不拿|不够|不取消|不改|不退|不要改|不要取消|没有|没货|卖完|售罄|抢光|断货|' +
    "if|or|maybe|but|don't|dont|do not|didn't|not|never|without|instead of|refund|free|cheaper|discount|wrong|broken|missing|less|fewer|rotten",
  article: 'a|an',
  other:
    '加油|加微信|加购|加群|加热|整箱|整个|来自|来了|我来了|来晚了|来人|起来|过来|回来|出来|下来|上来|进来|本来|后来|原来|未来|看来|带来|从来|带货|留言|留意|拿货|拿手|给力|给你|定位|定时|' +
    '一样|一直|一般|一级|一家|一边|拍照|拍视频|拍摄|入口|收入|加入|进入|搞笑|搞定|弄好|重要|主要|要求|快要|有机|有空|有劳|要用|要吃|要煮|要去|买卖|买家|买菜|改天见|改进|改地址|修改|' +
    '都市|首都|成都|成功|好像|就是|再见|又是|快乐|行业|银行|旅行|你好看|好看|好听|好棒|想家|哈密|哈尔滨|宝贝|请假|申请|先生|先前|亲戚|亲人|老板椅|我去|那么|这么|多么|' +
    '点赞|看看|看一下|看下|特别|别的|发错货|分别|区别|级别|等级|一等|特等|手机|万一样|一口|一人|多人|半天|半年|半夜|半小时|半个月',
}

/** Questions about the goods themselves: price, stock, taste. */
export const QUESTIONS =
  '有货|有货吗|还有货|还有货吗|有现货|有现货吗|现货吗|吗|嘛|么|呢|有|多少|多少钱|多钱|几|几个|几点|好几|什么|啥|咋|咋样|怎么|怎么样|怎样|如何|哪|哪个|哪里|谁|为什么|为啥|何时|多久|多大|多重|多长|多远|是否|能否|可否|请问|问一下|问下|想问|' +
  '能不能|可不可以|有没有|是不是|行不行|好不好|要不要|够不够|会不会|对不对|在不在|还有没有|有货没|' +
  'what|how|how much|how many|do you|does|is there|are there|is|are|which|why|who|can you|could you|will|any|where'

/** Questions that someone asks who has already decided: when it ships, how to pay. */
export const SERVICE_QUESTIONS =
  '能送吗|能寄吗|能发吗|能发货吗|能到吗|能送到吗|可以送吗|可以发吗|送吗|能到付吗|可以到付吗|到付吗|能开票吗|能开发票吗|怎么给你钱|怎么给钱|钱怎么给|怎么收款|怎么转账|怎么转给你|付款码|收款码|多久到|多久能到|多久发货|多久发|多久送到|几天能到|几时发|几时到|什么时候到|什么时候能到|什么时候发|啥时候发|啥时候到|啥时候能到|什么时候|啥时候|几天|几号|几天到|几点发|哪天|怎么付|怎么付款|怎么下单|怎么拍|怎么买|怎么支付|怎么转|在哪付|在哪下单|哪里下单|when|how do i pay|how to pay|how to order'

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
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const
