/** What a column of a product list holds. */
export type ProductColumn =
  | 'code'
  | 'name'
  | 'aliases'
  | 'unit'
  | 'smallestUnit'
  | 'unitSize'
  | 'price'
  | 'wholesale'
  | 'stock'
  | 'scene'

/** Headers by which a column is known; the first Chinese and the first English one are those of the template. */
export const productHeaders: Readonly<Record<ProductColumn, readonly [string, string, ...string[]]>> = {
  code: ['编号', 'code', '商品编号', '货号', '序号', '商品编码', '编码', 'number', 'no', 'sku'],
  name: ['名称', 'name', '商品名称', '商品', '品名', '商品名', 'product', 'product name'],
  aliases: ['别名', 'aliases', '别称', '简称', 'alias'],
  unit: ['单位', 'unit', '销售单位', '计价单位'],
  smallestUnit: ['最小单位', 'smallest unit', '最小计量单位', 'smallestunit', 'base unit'],
  unitSize: ['每单位数量', 'unit size', '换算', '装箱数', '每箱数量', 'unitsize', 'size'],
  price: ['价格', 'price', '单价', '售价', '直播价', '销售价'],
  wholesale: ['收购价', 'wholesale', '批发价', '成本', '成本价', 'wholesale price', 'cost'],
  stock: ['库存', 'stock', '数量', '库存数量', 'opening stock', 'quantity'],
  scene: ['场景', 'scene', 'obs场景', 'obs scene'],
}

export const productColumns: readonly ProductColumn[] = [
  'code',
  'name',
  'aliases',
  'unit',
  'smallestUnit',
  'unitSize',
  'price',
  'wholesale',
  'stock',
  'scene',
]

/** Without these a row cannot be a product. */
export const requiredColumns: readonly ProductColumn[] = ['code', 'name', 'unit', 'price']

/** Which column a header names, or null; "价格（元）" and "Price (yuan)" name theirs too. */
export function columnOf(header: string): ProductColumn | null {
  const plain = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【].*$/, '')
    .replace(/[*:\s_-]+/g, ' ')
    .trim()
  return productColumns.find((column) => productHeaders[column].includes(plain)) ?? null
}
