/** How a division may be called: its own name, a shorter one, or one that it no longer has. */
export type NameKind = 'full' | 'short' | 'former'

/** One name of a division; `scoped` names mean nothing without the city or province before them. */
export type RegionName = { readonly text: string; readonly kind: NameKind; readonly scoped: boolean }

const peoples =
  '(?:土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|满族|蒙古族|朝鲜族|畲族|瑶族|黎族|水族|' +
  '仡佬族|佤族|拉祜族|布朗族|纳西族|普米族|独龙族|怒族|土族|撒拉族|东乡族|保安族|裕固族|哈萨克族|达斡尔族|鄂温克族|毛南族|仫佬族|' +
  '各族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)'
const provinceEnding = /(?:维吾尔|壮族|回族)?(?:特别行政区|自治区|省|市)$/
const cityEnding = new RegExp(`(?:${peoples}*自治州|市|地区|盟)$`)
const districtEnding = new RegExp(`(?:${peoples}*自治[县旗]|新区|林区|矿区|区|县|市|旗)$`)
const zone = /(?:开发区|产业园区|工业园区|循环化工园区|管理区|新区|新城)$/
const town = /(?:镇|乡|街道)$/

/** Short names that usually mean something else: 海南 is the province, 阿里 a company. */
const misleading = new Set(['海南', '阿里'])

/** 浙江省 → 浙江; 广西壮族自治区 → 广西, 广西省, 广西自治区. */
export function namesOfProvince(name: string): readonly RegionName[] {
  const short = shortProvince(name)
  const loose = name.endsWith('自治区') ? [`${short}省`, `${short}自治区`] : []
  return [full(name), ...[short, ...loose].map(shorter)]
}

/** 杭州市 → 杭州; 恩施土家族苗族自治州 → 恩施, 恩施州; 菏泽市 was 菏泽地区. */
export function namesOfCity(name: string): readonly RegionName[] {
  const short = shortCity(name)
  if (short.length < 2 || short === name) return [full(name)]
  return [
    full(name),
    ...(misleading.has(short) ? [] : [shorter(short)]),
    ...(name.endsWith('自治州') ? [shorter(`${short}州`)] : []),
    ...(name.endsWith('市') ? [former(`${short}地区`)] : []),
  ]
}

/** 余杭区 → 余杭, and 余杭市 as it once was; 汉沽管理区 without the city that its name begins with. */
export function namesOfDistrict(name: string, city: string, province: string): readonly RegionName[] {
  // 东区, 城区 and the towns of a city without districts are found in many places.
  const vague = name.length === 2 && name.endsWith('区')
  if (vague || town.test(name)) {
    const short = name.replace(town, '')
    return [scoped(full(name)), ...(short === name || short.length < 2 ? [] : [scoped(shorter(short))])]
  }
  const local = withoutParents(name, city, province)
  if (zone.test(name) && local !== name) return [full(name), ...zoneNames(local)]
  const short = name.replace(districtEnding, '')
  if (short.length < 2 || short === name) return [full(name)]
  const county = /自治县$/.test(name) ? [shorter(`${short}县`)] : []
  const past = ['区', '县', '市'].map((ending) => short + ending).filter((past) => past !== name)
  return [full(name), shorter(short), ...county, ...past.map(former)]
}

function zoneNames(local: string): readonly RegionName[] {
  const common = local.startsWith('高新')
    ? ['高新区', '高新技术开发区', '高新开发区', '高新技术产业开发区']
    : local.startsWith('经济')
      ? ['经开区', '开发区', '经济开发区', '经济技术开发区']
      : []
  return [...new Set([local, ...common])].map((text) => scoped(shorter(text)))
}

function withoutParents(name: string, city: string, province: string): string {
  let local = name
  for (const parent of [shortProvince(province), city, shortCity(city)]) {
    if (local.startsWith(parent) && local.length > parent.length + 2) local = local.slice(parent.length)
  }
  return local
}

const shortProvince = (name: string) => name.replace(provinceEnding, '')
const shortCity = (name: string) => name.replace(cityEnding, '')
const full = (text: string): RegionName => ({ text, kind: 'full', scoped: false })
const shorter = (text: string): RegionName => ({ text, kind: 'short', scoped: false })
const former = (text: string): RegionName => ({ text, kind: 'former', scoped: false })
const scoped = (name: RegionName): RegionName => ({ ...name, scoped: true })
