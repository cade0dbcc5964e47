// What made-up orders are made of. Pinyin stands beside each character of a name, written by hand: the slow way of the
// benchmark knows how names are read without asking the dictionary that ours asks.

const pairs = (text: string) =>
  [...text.matchAll(/(\p{Script=Han})([a-z/]+)/gu)].map(([, character = '', readings = '']) => ({
    character,
    readings: readings.split('/'),
  }))

export const surnames = pairs(
  '张zhang王wang李li刘liu陈chen杨yang赵zhao黄huang周zhou吴wu徐xu孙sun/xun胡hu朱zhu/shu高gao林lin郭guo马ma罗luo梁liang宋song郑zheng谢xie韩han唐tang邓deng许xu/hu傅fu彭peng/bang苏su卢lu蒋jiang蔡cai丁ding/zheng魏wei薛xue潘pan杜du戴dai汪wang田tian姜jiang范fan方fang姚yao邹zou熊xiong陆lu/liu孔kong白bai崔cui康kang邱qiu秦qin江jiang顾gu邵shao孟meng龙long段duan雷lei汤tang/shang尹yin黎li武wu贺he赖lai龚gong',
)
export const givenNames = pairs(
  '伟wei芳fang娜na/nuo秀xiu英ying敏min静jing丽li磊lei军jun洋yang勇yong艳yan杰jie娟juan涛tao明ming兰lan霞xia平ping刚gang桂gui晓xiao辉hui玉yu建jian国guo志zhi文wen海hai燕yan雪xue梅mei春chun花hua月yue云yun山shan水shui森sen鑫xin宇yu轩xuan浩hao子zi涵han梓zi欣xin怡yi佳jia琪qi凤feng莲lian珍zhen贵gui福fu德de新xin天tian东dong',
)
export const places = [
  '云南省昆明市官渡区',
  '云南省大理白族自治州大理市',
  '广东省广州市天河区',
  '广东省深圳市龙岗区',
  '四川省成都市武侯区',
  '山东省济南市历下区',
  '河南省郑州市金水区',
  '浙江省杭州市西湖区',
  '湖南省长沙市岳麓区',
  '江苏省南京市鼓楼区',
  '河北省石家庄市长安区',
  '陕西省西安市雁塔区',
  '安徽省合肥市蜀山区',
  '黑龙江省哈尔滨市南岗区',
  '上海市浦东新区',
  '北京市朝阳区',
] as const
export const roads = ['和平', '中山', '人民', '解放', '建设', '长江', '黄河', '文化', '学府', '光明', '幸福']
export const estates = [
  '阳光花园',
  '锦绣家园',
  '翠湖小区',
  '万科城',
  '金色港湾',
  '碧桂园',
  '恒大绿洲',
  '教师新村',
]
/** Characters of the nicknames below that are in no name above. */
const others = pairs(
  '小xiao雨yu秋qiu开kai心xin果guo阿a/e里li的de/di茶cha安an是shi向xiang日ri葵kui老lao街jie坊fang亮liang湾wan一yi叶ye/xie知zhi',
)
/** How each character of a name may be read. */
export const readingsOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...surnames, ...givenNames, ...others].map(({ character, readings }) => [character, readings]),
)
export const nicknames = [
  '小雨',
  '开心果',
  '阿里山的茶',
  '平安是福',
  '向日葵',
  '老街坊',
  '月亮湾',
  '一叶知秋',
]
/** Code, name, unit, smallest unit, how many of those, price and purchase price in fen. */
export const goods = [
  ['1', '甜玉米', '箱', '根', 10, 2_500, 1_500],
  ['2', '小土豆', '斤', '斤', 1, 300, 150],
  ['3', '土鸡蛋', '盒', '枚', 30, 3_600, 3_000],
  ['4', '红富士苹果', '箱', '斤', 10, 4_900, 3_000],
  ['5', '赣南脐橙', '箱', '斤', 10, 5_900, 3_500],
  ['6', '紫皮大蒜', '斤', '斤', 1, 800, 400],
  ['7', '洋槐蜂蜜', '瓶', '瓶', 1, 6_800, 4_500],
  ['8', '农家腊肉', '斤', '斤', 1, 4_500, 3_000],
] as const
export const pleas = ['给我留', '要', '来', '下单', '帮我装']
export const thanks = ['谢谢', '快点发货', '上次的很好吃', '', '', '']
