import { describe, expect, it } from 'vitest'
import { regions } from './fixtures/regions'
import { readRegion } from './region-reading'

function told(text: string): string {
  const region = readRegion(text, regions)
  if (region === null) return 'none'
  const { province, city, district } = region.place
  const doubt = region.doubtful ? '?' : region.complete ? '' : '…'
  return `${province} ${city} ${district}${doubt} + ${text.slice(region.end)}`
}

describe('the region that a text names', () => {
  it.each([
    ['广东深圳南山区科技园', '广东省 深圳市 南山区 + 科技园'],
    ['广西省南宁市青秀区', '广西壮族自治区 南宁市 青秀区 + '],
    ['恩施州利川市', '湖北省 恩施土家族苗族自治州 利川市 + '],
    ['吉林 解放路', '吉林省  … +  解放路'],
    ['吉林吉林市昌邑区', '吉林省 吉林市 昌邑区 + '],
    ['海南海口美兰区', '海南省 海口市 美兰区 + '],
    ['东莞长安', '广东省 东莞市 长安镇 + '],
    ['广东中山石岐街道', '广东省 中山市 石岐街道 + '],
    ['湖北省省直辖县级行政区划仙桃市', '湖北省 仙桃市  + '],
    ['苏州工业园区', '江苏省 苏州市 苏州工业园区 + '],
    ['郑州高新区', '河南省 郑州市 郑州高新技术产业开发区 + '],
    ['上海市长宁路88号', '上海市 上海市 … + 长宁路88号'],
    ['浙江省杭州市 杭州市余杭区五常', '浙江省 杭州市 余杭区 + 五常'],
    ['杭州市区文一路', '浙江省 杭州市 … + 区文一路'],
    ['杭州西湖边1号', '浙江省 杭州市 … + 西湖边1号'],
    ['朝阳 建国路', '  ? + 朝阳 建国路'],
    ['崇文区光明路', '  ? + 崇文区光明路'],
    ['昆山花桥', '江苏省 苏州市 昆山市? + 花桥'],
    ['阿里巴巴西溪园区', 'none'],
    ['海淀中关村大街1号', 'none'],
    ['和平饭店', 'none'],
    ['新华书店', 'none'],
    ['金山国际花园3栋', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })
})
