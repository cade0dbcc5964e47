/** What sending costs to some provinces: so much up to the first weight, so much for each further one begun. */
export type ShippingZone = {
  /** Short names as they begin an address, such as 新疆; empty for everywhere else. */
  readonly provinces: readonly string[]
  readonly firstGrams: number
  readonly firstFen: number
  readonly nextGrams: number
  readonly nextFen: number
}

/** The host's fees; no zones at all means that sending is free. */
export type ShippingFees = {
  readonly zones: readonly ShippingZone[]
  /** From this much on, in fen and less discounts, sending is free; null for never. */
  readonly freeFromFen: number | null
}

/** The provinces and regions of China by the names that begin an address (GB/T 2260), the short ones. */
export const provinces = [
  '北京',
  '天津',
  '河北',
  '山西',
  '内蒙古',
  '辽宁',
  '吉林',
  '黑龙江',
  '上海',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '湖南',
  '广东',
  '广西',
  '海南',
  '重庆',
  '四川',
  '贵州',
  '云南',
  '西藏',
  '陕西',
  '甘肃',
  '青海',
  '宁夏',
  '新疆',
  '台湾',
  '香港',
  '澳门',
] as const

/** The province an address begins with, or null where it does not say. */
export function provinceOf(address: string): string | null {
  const start = address.normalize('NFKC').replace(/\s/g, '').replace(/^中国/, '')
  return provinces.find((province) => start.startsWith(province)) ?? null
}

/**
 * What sending costs, in fen. While the address is not known the fee for everywhere else stands. Goods that were never
 * weighed weigh nothing: they cost the first weight.
 */
export function shippingFeeFen(
  parcel: { readonly address: string; readonly grams: number; readonly goodsFen: number },
  { zones, freeFromFen }: ShippingFees,
): number {
  if (freeFromFen !== null && parcel.goodsFen >= freeFromFen) return 0
  const province = provinceOf(parcel.address)
  const own = zones.find((zone) => province !== null && zone.provinces.includes(province))
  const zone = own ?? zones.find((one) => one.provinces.length === 0)
  if (!zone) return 0
  const more = Math.max(0, parcel.grams - zone.firstGrams)
  return zone.firstFen + (zone.nextGrams === 0 ? 0 : Math.ceil(more / zone.nextGrams) * zone.nextFen)
}

/** The weight of a line in grams, begun grams counted whole. */
export function lineGrams(line: {
  readonly quantity: number
  readonly unitSize: number
  readonly weightGrams: number
}): number {
  return Math.ceil((line.quantity * line.weightGrams) / line.unitSize)
}
