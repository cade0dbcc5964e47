// The room of the demo: who says what, and where they want it sent. Invented people, numbers that nobody has.

export type Said = { readonly user: string; readonly text: string; readonly platform: string }

/** A turn of the show: the product put on air, and what the room says while it is. */
export type Turn = { readonly product: string; readonly said: readonly Said[] }

const on =
  (platform: string) =>
  (user: string, text: string): Said => ({ user, text, platform })
const douyin = on('douyin')
const kuaishou = on('kuaishou')
const weixin = on('weixin')

/** Eight turns, 72 comments, 24 buyers; the honey (3 bottles) and the oil (25 jugs) sell out. */
export const turns: readonly Turn[] = [
  {
    product: '现摘甜玉米',
    said: [
      douyin('菏泽老张', '主播好'),
      douyin('晓辉妈妈', '玉米甜不甜'),
      douyin('晓辉妈妈', '要2箱'),
      kuaishou('大强', '+1'),
      weixin('孙丽', '给我留3箱玉米'),
      douyin('一路向北', '1号来一箱'),
      douyin('小鱼儿', '包邮吗'),
      kuaishou('二妞', '玉米x2'),
      douyin('青山', '666'),
      douyin('王大厨', '1号要10箱，饭店用'),
    ],
  },
  {
    product: '红富士苹果',
    said: [
      douyin('晓辉妈妈', '来5斤苹果'),
      douyin('平平安安', '苹果10斤'),
      kuaishou('李婶', '２号要３斤'),
      weixin('孙丽', '2号多少钱一斤'),
      weixin('孙丽', '苹果5斤'),
      douyin('阿杰', '+3'),
      douyin('青山', '一箱多少斤'),
      kuaishou('大强', '来二十斤苹果'),
      douyin('小鱼儿', '要6斤'),
    ],
  },
  {
    product: '散养土鸡蛋',
    said: [
      douyin('春暖花开', '三号来一盒'),
      kuaishou('李婶', '帮我妈拿3盒鸡蛋'),
      douyin('菏泽老张', '鸡蛋一盒几个'),
      douyin('菏泽老张', '要两盒'),
      weixin('老李', '鸡蛋两盒、红薯一箱'),
      douyin('小满', '土鸡蛋+2'),
      kuaishou('马到成功', '3号来4盒'),
      douyin('平平安安', '来1盒'),
      douyin('用户7788', '51234'),
    ],
  },
  {
    product: '槐花蜜',
    said: [
      douyin('一路向北', '8号要1瓶'),
      weixin('秋月', '槐花蜜+1'),
      douyin('大海', '来一瓶'),
      kuaishou('二妞', '蜂蜜来2瓶'),
      douyin('春暖花开', '8号要1瓶'),
      douyin('王大厨', '还有吗'),
    ],
  },
  {
    product: '古法压榨花生油',
    said: [
      kuaishou('马到成功', 'A1+2'),
      douyin('王大厨', 'A1来10桶'),
      douyin('老刘', 'a1 两桶'),
      weixin('秋月', '花生油2桶'),
      douyin('阿杰', '这个油能炒菜吗'),
      douyin('阿杰', '来一桶'),
      kuaishou('大强', 'A1要5桶'),
      douyin('小满', 'A1x3'),
      douyin('平平安安', 'A1来1桶'),
      douyin('青山', '加油主播'),
    ],
  },
  {
    product: '沂蒙小米',
    said: [
      weixin('老李', '4号来5斤'),
      douyin('晓辉妈妈', '小米手机能看直播吗'),
      douyin('晓辉妈妈', '小米3斤'),
      kuaishou('李婶', '沂蒙小米10斤'),
      douyin('小鱼儿', '4号要2斤'),
      douyin('大海', '要4斤'),
      weixin('冬至', '来6斤小米'),
      douyin('山里红', '小米5斤'),
      douyin('菏泽老张', '12号发货吗'),
    ],
  },
  {
    product: '烟薯蜜薯',
    said: [
      douyin('山里红', '要2箱'),
      weixin('冬至', '红薯一箱'),
      douyin('小满', '5号来3箱'),
      kuaishou('二妞', '地瓜2箱'),
      douyin('老刘', '+1'),
      weixin('吴老师', '5号要4箱'),
      douyin('石榴', '来一箱'),
      douyin('一路向北', '2号不要了'),
      douyin('用户7788', '13812345678'),
    ],
  },
  {
    product: '山里人家手工晾晒菏泽曹县特产无硫原味铁棍山药干片家庭分享装',
    said: [
      weixin('吴老师', '山药片2袋'),
      douyin('石榴', 'A2+3'),
      kuaishou('三叔公', 'A2来1袋'),
      douyin('向日葵', '山药来2袋'),
      kuaishou('三叔公', '玉米1箱'),
      douyin('向日葵', '苹果3斤'),
      douyin('晓辉妈妈', '玉米改成3箱'),
      douyin('孔雀', '昨天买的玉米到了 很甜'),
      weixin('秋月', '谢谢老板'),
      douyin('青山', '哈哈哈哈哈'),
    ],
  },
]

const places = [
  '山东省菏泽市曹县孙庄村',
  '山东省济南市历下区解放路',
  '河南省郑州市金水区花园路',
  '江苏省徐州市云龙区和平路',
  '北京市朝阳区望京街道',
  '浙江省杭州市西湖区文三路',
]
const families = '张王李赵孙周吴郑陈刘马朱'
const givenNames = ['丽华', '建国', '秀英', '志强', '小梅', '海燕', '春生', '玉兰']

/** The block a buyer sends by private message; every buyer has one of their own. */
export function addressOf(index: number): string {
  const name = `${families[index % families.length] ?? '张'}${givenNames[index % givenNames.length] ?? '华'}`
  const phone = `199${String(10_000_000 + index * 7919).slice(0, 8)}`
  return `${name} ${phone} ${places[index % places.length] ?? ''}${index + 1}号`
}
