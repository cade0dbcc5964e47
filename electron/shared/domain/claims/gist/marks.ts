/** Where a clause turns from what was told to what is wanted now. */
export const TURNS_TO_NOW =
  /^(?:这[次回趟]|今[年回]|今天(?:还是|也|就|先|得)?(?=[\d再来要给买拿订一两三四五六七八九十])|再(?=[来要给买拿订称装加留寄帮]))/u

/** A clause that tells of a purchase that was made, or of something that happened. */
export const TOLD =
  /(?<![没要能得])[买订定拍收吃喝拿要用付下抢点][过了到完好]|[买订拍要定]的(?!是)|(?:转账|付款|下单|付钱|打款|转钱)了|没[付反]|已[经取]|[抢中]到?了|(?<!没)(?<![晚早])(?<!(?:跟|和|同|按|照|还是|就))上[次回周]|上个?月|昨[天晚]|前[天年]|去年|那[年天次回]|小时候|以前|之前|当年|年轻|曾|早就|\b(?:bought|ordered|received|yesterday|last|had|got|ate|used to|was|were|did|arrived)\b/u

/** What makes any order in a comment doubtful, wherever it stands. */
export const SPOILS =
  /[她他](?:又|也)?(?:没|不要)|可惜|没钱|如果|要是|假如|假设|万一|除非|的话|不然|到时候|下[次回](?!.*这)|回头|改天|过[几两]天|明年|考虑|(?<!还在|别|不)纠结|打算|准备|本来|差点|原本|库存|仓库|还剩|只剩|限购|(?<!一)起[批发]|抽奖|福袋|中奖|开奖|包邮|运费|邮费|打折|半价|[一二三四五六七八九]折|[降减]价|便宜点|便宜[一两三四五六七八九十\d]|便宜(?:的话|些|我?就)|优惠|赔|骗|差评|投诉|缺斤|发错|错发|少发|漏发|补发|退款|退货|退钱|配方|食谱|比[他别你上超前去]|[\d一二两三四五六七八九十百]块(?!儿?[发寄送给])|免费|白[给送拿]|满\d|同意|工资|彩票|收我|(?:人家|超市|别家|别处|市场|网上)[^,买]{0,8}[\d一二三四五六七八九十]|(?:邻居|朋友|同事|亲戚|同学)[说让叫托]|(?:^|[ ,])[一每]人[一两]|等(?!着|不及|了).{1,10}[再就]|[元¥$€]|\b(?:should|ago|if|unless|wish|never|refund|cheaper|discount|how|does|did|would you|what|why|which|neighbou?rs?|friends? (?:wants?|bought|said|says|has|have|needs?|got|orders?)|he|she|they|everyone|every|per|each day|a day|a week)\b/u

/** Complaints and losses: an order stands beside them only where it turns to now (上次碎了俩 这次要四盒). */
export const COMPLAINS =
  /(?<!输入法|键盘|手机|屏幕|嗓子)坏|烂|(?<!易|别|怕|会|[不别].{0,3})碎|霉|臭|没收到|[还没]没[到发]|怎么还|咋还/u

/** Before the words of asking: who speaks tells, denies, or names somebody else who acts. */
export const AGAINST_BEFORE =
  /[说讲听答应问]|非要|硬要|偏要|每|天天|曾|本[想来]|原[本来]|恨不得|做梦|当时|那会|那阵|小时候|[才怕该]|用不着|犯不着|懒得|不(?!会|太会|懂|好意|客气|错|开|清|见|动|到)|没(?!想|事|抢|赶)|别(?!笑|见怪|急|磨|催|嫌|骂|怪|等)|(?<!给)(?:他|她|它)|别人|人家|有人|谁|你们?(?![家这直])|大家|楼[上下]|村里|公司|单位|等(?!着|了|到)|想着|[卖产摘种养]|比|有$|\bmy $|\b(?:stop|check|track|tracking|waiting)\b|大[概约]|至少|最多|差不多|半|一[天顿亩年月周]|[吃喝煮炒]了|头[回次]|(?:(?<!姑|大)[妈爸公婆爷奶娘爹舅叔伯婶嫂]|我[哥姐弟妹]|邻居|朋友|亲戚|老乡|同事|同学|儿子|闺女|女儿|媳妇)(?:又|也|都)?(?:[给帮替][我俺])?$/u

/** Behind an order, however it is asked for: a question, or a tale. */
export const TELLS_BEHIND =
  /[吗呢]|多少|怎么|什么|哪|几|谁|坏|烂|碎|霉|臭|赔|退|收到|到货|没[发到]|[给让].{0,3}看|大家|[发卖]了|够[吃用喝不吗]|没[呀啊]?$|[到卖降]的?$|发的|[吃搬扛拿放装用喝买]不|得[吃用喝]|\btoo (?:much|many|heavy|expensive)\b|[吃用喝][^,]{0,3}[天月年周]|^(?:半|多|左右|上下|以[上内]|不到|起|要\d)/u

/** Behind an order: it turns out to be a statement, a question or a price. */
export const AGAINST_BEHIND =
  /[吗呢]|多少|怎么|什么|哪|几|谁|坏|烂|碎|霉|臭|赔|退|收到|到货|没[发到有]|[发卖吃用喝装送付花]了|够[吃用喝不吗]|没[呀啊]?$|[到卖降]的?$|发的|吃不|完了|贵|剩|才|更|比|不[甜好行新要]|^(?:半|多|以内|不到|有(?!货就)|是(?!给|要)|够|才|能(?!送|发|寄)|会|可以|还(?![要有])|已|刚|真|太|好|很|都[坏烂没是吃有很挺能]|吃|用|喝|煮|炒|蒸|炖|熬|做|切|泡|摔|换|送[\d一两]|起|装(?!一|好|严|袋)|以上|卖|价|钱|不(?!用|要)|的$|的[^\d]|重|约|大概|左右|写|缩|缺|叠|搬|顶|到|抵|合)|\b(?:is|are|was|too)\b/u

/** How what follows an order may begin where nothing asks for it: who gets it, where, when and how. */
export const BEGINS_ANEW =
  /^(?:[我俺咱](?!们?[有买吃])|给|寄|送[到去给人我来老]|发(?![的了霉芽错软热烧严])|地址|电话|手机|微信|记|写|要(?!\d|[一两])|挑|选|别|不要[太坏老小]|不用|麻烦|谢|辛苦|尽|快|赶|明天|今天|后天|周|下周|晚上|孩子|孙|儿|女|闺|老[人伴公婆妈爸家]|妈|爸|奶|爷|婆|公|家里|其中|分(?!之|\d|你)|包(?!邮)|装[一两好严袋]|放(?!坏|了)|[脆甜嫩软硬面熟红大小粗细肥瘦老](?:一?[点些]|的)|新鲜|都[寄发送给要]|一[起块]|钱|付|转|等|过[年节几]|自己|主播|老板|就[行这好中可]|行|好吗|可以了|下单|收|帮|替|也|另|还要|还有|还是老|再|尝|不$|有货就|回[去来家]|走$|到[我俺]|凑|没标点|没空|没文化|for|to|my|send|thank|deliver|ship|i )/u

/** What is said of a price or of goods, and names none. */
export const NAMES_NONE =
  /^(?:真|太|好|很|这么|够|价格)?(?:便宜|实惠|划算|合适|可以|不贵|贵)|^(?:中|成|得|妥|可|管|要得|得劲|对头|晓得)+[了啊嘞哒噻]?$|^(?:别[停走急]|等等?我?|慢点|快点|稍等|在的?)$|^\d{1,4}(?:一|每)?.?(?:是吧|对吧|可以|行|不贵)/u

/** The end of what stands before a product that may be part of its name: 大苹果, 紫玉米, 孩子摘的玉米. */
export const MAY_NAME = /[大小紫黑白红黄绿青糯甜酸香新老生熟干机酱粗细嫩鲜煮炒烤种摘类像]$/u

/** A clause that calls for attention, or for agreement. */
export const CALLS =
  /[看听]得?[到见清](?:了|我|没|吗)|理理?我|在不在|[在]吗|知道[吗不]|明白|懂|记[住得上下]|没标点|没人理|行[不吗]$|[好可]不[好可]$|^[好行]吗/u

/** A clause that asks how to pay, how it is sent, or when it comes. */
export const ASKS_BESIDE =
  /[发送寄]货|[发送寄到]|付款|转(?:[给账你钱]|我)|我(?:怎么|咋)?(?:转|付)|下单|链接|地址|对吧|是吧/u

/** The viewer speaks of themselves just before the word that asks: 我就是想买. */
export const SPEAKS_OF_SELF =
  /(?:[我俺咱](?:就是|就|也|还|先|再|今天|这[次回]|直接|只|想|都)*|\bi(?:'m| am)?(?: just| only| also)?) ?$/u

/** An own request that ends by asking whether that is fine. */
export const FINE =
  /(?:行[不吗么]|好[吗不么]|可以[吗不么]|成[吗不]|中不|好不好|行不行|可不可以|可以不|好伐|伐|要得不|吗|不)[啊呀哈谢]*$/u

/** A change that does; 改成3箱可以吗 asks first. */
export const FINE_CHANGE = /(?:行不|行吗|行不行|成不|成吗|中不)[啊呀哈]*$/u

/** An amount stands beside who pays or where it goes: what somebody else wants is ordered by the viewer. */
export const PAYS =
  /我(?:来|给|帮)?(?:她|他)?[付出]|我(?:转|买单|掏|结账|下单)|钱我|[记算挂写]在?[我俺]|地址|[寄送发](?:到(?!了)|给)|给[她他]/u

const PERSON =
  '(?:[妈爸娘爹爷奶姥公婆姨舅叔伯姑婶嫂哥姐弟妹孙侄母父]|儿子|闺女|女儿|媳妇儿?|孩子|老[人伴师张王李赵刘陈杨黄周吴徐孙马朱胡郭何林]|[小大]\\p{Script=Han}|邻居|朋友|同事|同学|老乡|亲戚|闺蜜|领导|客户|小子|娃|宿舍|办公室|单位|公司|食堂|学校|店里|厂里|[她他])'

/** For somebody: 给大妈, 帮我邻居老陈, just before the word that asks. */
export const FOR_SOMEBODY = new RegExp(
  `(?:给|帮|替|为)(?![你您]|[他她][妈爸娘哥姐弟妹家]|大家|谁|人家|别人|他们|粉丝|家人|主播|老板|员工|[猫狗鸡猪鸭])[^\\d,说让问]{0,6}${PERSON}(?:家|那边)?[也再先都]?$`,
  'u',
)

/** What comes beside the amount that was first said and takes its place: 算了两盒, 不够 10斤吧. */
export const TAKES_BACK =
  /共(?=[\d一二两三四五六七八九十])|算了|不是|不够|吃不[完了]|太[多少]|多了|少了|还是|不对|错|改|哦不|啊不|不不|\bno\b|sorry|wait|instead|\bnot\b|i mean/u

/** Parts of what was said: 其中两斤单独装, 一箱给大姐. */
export const OF_WHICH = /其中|里面|当中|单独|一半|\bof (?:them|which)\b/u

/** Words of asking that the strict reading does not know, just before an amount. */
export const ASKS_TOO = /(?:[称装扛补搭匀添配拎提搬捎打锁炫扫囤买拿整弄搞]上?|整点|就?这?来上?它|凑)$/u

/** Words that end an order behind or before the product. */
export const ENDS_ORDER =
  /(?:别|不用|不必|先别|甭)(?:再)?(?:给[我俺咱])?(?:发|寄|留|送|装|下单|记)(?!\d|[一二两三四五六七八九十]|漏|错|坏|晚|慢)|退掉|[退撤]了?吧|取消|撤[掉销单]|放弃|(?:删|去|划|剔|扣)掉|删除|删了|drop the|不(?:能|想|打算)?[要买订拍][了啦喽咯]|算了$|don'?t (?:want|need)|no longer|\bcancel\b|\bremove\b/u

/** What may touch a product behind without being part of a longer name: 小米熬粥, 玉米很甜. */
export const SAYS_OF_GOODS =
  /^(?:[吃喝用都真太好很快就也还又的了啊呀吧熬煮蒸烤炖收没有挺我俺你卖上讲帮给寄送发别改退取要来行可怎多甜香糯脆新少减加碎坏烂删去划剔剁]|不|\d| |$|[a-z]|[一二两三四五六七八九十])/u

/** Said before an order of what is on air, these may speak of other goods: 终于上草莓了. */
export const AWAITED = /终于|可算|总算|好不容易/u

/** An order that ended before: 昨天取消了玉米. */
export const ENDED = /(?:已经?|昨天|刚刚?|都|早)[^,]{0,3}(?:取消|退)|取消了(?!吧|$)|退了/u

/** A clause that wants what is on air, before the amount: 冲了 5斤, 扣1 我要2盒. */
export const WANTS =
  /^(?:[我俺也]?[要跟冲抢拍]+[了吧啊呀!]*|求求?了?|扣1|双份|count me in|me too|mine|same)$/u

/** A clause says what not to take it for: 别看成5盒. */
export const NOT_THAT = /别[看写弄记发]?[成错]|不是/u

/** What is told is the reason to buy again: 吃完了来回购, 第三次买了. */
export const BUYS_AGAIN =
  /(?:吃|用|喝)[完光没]了?|回购|第[二三四五六七八九十\d]+次|回头客|老顾客|老客户|又来|见底|(?:家里|快)没了/u

/** Words that lead from talk to the order, and say nothing against it. */
export const LEADS_IN =
  /^(?:不过|但是?|可是|所以|那么|那就|直接|干脆|索性|麻溜|果断|先|就|也|还是|反正|话说|那个|我)+/u

/** The whole of what was said of parts: 总共10斤. */
export const IN_ALL = /共(?=[\d一二两三四五六七八九十])/u

/** A time by itself, of which the rest of the comment tells. */
export const LONG_AGO = /^(?:昨[天晚]|前天|上[周次回]|去年|之前|以前|刚才)$/u

/** A wish without an amount, which is for one: 鸡蛋我要. */
export const WISHES_ONE = /(?:要|买|订|拿下)[了吧啊哈]?$|^(?:我|俺)(?:也|就)?要/u

/** A product is wished for where it is named: 孩子吵着要吃玉米，3箱吧. */
export const WISHED = /[想要馋]|剁手|终于|轮到|可算/u
