/** Headers as the import knows them, and three products to write over; stock counts whole units. */
const tables = {
  'zh-CN': [
    ['编号', '名称', '别名', '单位', '最小单位', '每单位数量', '价格', '收购价', '库存', '场景'],
    ['1', '甜玉米', '水果玉米、玉米', '箱', '根', '10', '25', '18', '30', ''],
    ['2', '土鸡蛋', '鸡蛋', '盒', '个', '30', '39.9', '30', '20', ''],
    ['A1', '红薯', '地瓜', '斤', '', '', '3.5', '2', '500', ''],
  ],
  en: [
    ['code', 'name', 'aliases', 'unit', 'smallest unit', 'unit size', 'price', 'wholesale', 'stock', 'scene'],
    ['1', 'Sweet corn', 'corn、fruit corn', 'box', 'ear', '10', '25', '18', '30', ''],
    ['2', 'Farm eggs', 'eggs', 'tray', 'egg', '30', '39.9', '30', '20', ''],
    ['A1', 'Sweet potato', 'yam', 'jin', '', '', '3.5', '2', '500', ''],
  ],
} as const

/** A CSV to fill in, starting with the mark by which Excel and WPS know UTF-8, lines ended as they expect. */
export function productTemplate(language: keyof typeof tables): string {
  return `\uFEFF${tables[language].map((row) => `${row.join(',')}\r\n`).join('')}`
}
