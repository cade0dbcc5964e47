import { describe, expect, it } from 'vitest'
import { recipientRows } from './fixtures/recipient-rows'
import { regions } from './fixtures/regions'
import { composeAddress, readRecipient } from './recipient'

/** Name, phone and address, as they are stored. */
function read(block: string) {
  const recipient = readRecipient(block, regions)
  return { name: recipient.name, phone: recipient.phone, address: composeAddress(recipient) }
}

const zhang = { name: '张三', phone: '13800001111', address: '山东省菏泽市曹县孙庄村12号' }

describe('a pasted block becomes name, phone and address', () => {
  it.each([
    ['name, phone, address on one line', '张三 13800001111 山东省菏泽市曹县孙庄村12号'],
    ['phone first', '13800001111 张三 山东省菏泽市曹县孙庄村12号'],
    ['address first', '山东省菏泽市曹县孙庄村12号 张三 13800001111'],
    ['address, phone, name', '山东省菏泽市曹县孙庄村12号 13800001111 张三'],
    ['commas', '张三,13800001111,山东省菏泽市曹县孙庄村12号'],
    ['Chinese commas', '张三，13800001111，山东省菏泽市曹县孙庄村12号'],
    ['one a line', '张三\n13800001111\n山东省菏泽市曹县孙庄村12号'],
    ['Windows line ends and empty lines', '张三\r\n\r\n13800001111\r\n山东省菏泽市曹县孙庄村12号\r\n'],
    [
      'the layout of a shopping app',
      '收货人: 张三\n手机号码: 138-0000-1111\n所在地区: 山东省菏泽市曹县\n详细地址: 孙庄村12号',
    ],
    [
      'full-width colons',
      '收货人：张三\n手机号码：13800001111\n所在地区：山东省菏泽市曹县\n详细地址：孙庄村12号',
    ],
    ['all labels in one line', '收件人：张三 联系电话：13800001111 收货地址：山东省菏泽市曹县孙庄村12号'],
    ['labels glued together', '收件人：张三电话：13800001111地址：山东省菏泽市曹县孙庄村12号'],
    ['labels without colons', '地址山东省菏泽市曹县孙庄村12号 电话13800001111 联系人张三'],
    ['labels and spaces', '姓名 张三 手机 13800001111 地址 山东省菏泽市曹县孙庄村12号'],
    ['address before the name label', '地址：山东省菏泽市曹县孙庄村12号\n姓名：张三\n电话：13800001111'],
    ['+86', '张三 +86 13800001111 山东省菏泽市曹县孙庄村12号'],
    ['+86 with a hyphen', '张三 +86-138-0000-1111 山东省菏泽市曹县孙庄村12号'],
    ['86 glued on', '张三8613800001111山东省菏泽市曹县孙庄村12号'],
    ['full-width digits', '张三 １３８００００１１１１ 山东省菏泽市曹县孙庄村１２号'],
    ['spaces in the number', '张三 138 0000 1111 山东省菏泽市曹县孙庄村12号'],
    ['address in parts', '张三 13800001111 山东省 菏泽市 曹县 孙庄村 12号'],
    ['commas in the address', '张三, 13800001111, 山东省, 菏泽市, 曹县, 孙庄村12号'],
    ['nothing between name and address', '张三山东省菏泽市曹县孙庄村12号13800001111'],
    ['name glued to the end', '山东省菏泽市曹县孙庄村12号张三13800001111'],
    ['phone between without spaces', '张三13800001111山东省菏泽市曹县孙庄村12号'],
    ['ideographic spaces', '张三　13800001111　山东省菏泽市曹县孙庄村12号'],
    ['the same number twice', '张三 13800001111 13800001111 山东省菏泽市曹县孙庄村12号'],
    [
      'region said again in the address',
      '收货人: 张三\n电话: 13800001111\n地区: 山东省菏泽市曹县\n地址: 山东省菏泽市曹县孙庄村12号',
    ],
    ['semicolons', '张三；13800001111；山东省菏泽市曹县孙庄村12号'],
  ])('%s', (_layout, block) => {
    expect(read(block)).toEqual(zhang)
  })

  it.each([
    [
      'landline',
      '李四 0530-1234567 山东省曹县普连集镇',
      { name: '李四', phone: '0530-1234567', address: '山东省菏泽市曹县普连集镇' },
    ],
    [
      'landline in brackets',
      '李四 (010)12345678 北京市朝阳区',
      { name: '李四', phone: '010-12345678', address: '北京市朝阳区' },
    ],
    [
      'landline with an extension',
      '李四 021-12345678-801 上海市浦东新区',
      { name: '李四', phone: '021-12345678-801', address: '上海市浦东新区' },
    ],
    [
      'a privacy number',
      '王五 13800001111转8888 上海市徐汇区1号',
      { name: '王五', phone: '13800001111转8888', address: '上海市徐汇区1号' },
    ],
    [
      'two numbers',
      '王五 13800001111 0530-1234567 曹县',
      { name: '王五', phone: '13800001111 / 0530-1234567', address: '山东省菏泽市曹县' },
    ],
    [
      'a local number with a label',
      '王五 电话：7654321 曹县孙庄村',
      { name: '王五', phone: '7654321', address: '山东省菏泽市曹县孙庄村' },
    ],
    [
      'a service number',
      '王五 400-123-4567 曹县孙庄村',
      { name: '王五', phone: '400-123-4567', address: '山东省菏泽市曹县孙庄村' },
    ],
    [
      'English',
      'Zhang San, 13800001111, 12 Sunzhuang, Cao County',
      { name: 'Zhang San', phone: '13800001111', address: '12 Sunzhuang, Cao County' },
    ],
    [
      'English with labels',
      'Name: Zhang San\nPhone: +86 138 0000 1111\nAddress: 12 Sunzhuang, Cao County',
      { name: 'Zhang San', phone: '13800001111', address: '12 Sunzhuang, Cao County' },
    ],
    [
      'a number from abroad',
      'John Smith +44 20 7946 0958, 1 Market Street',
      { name: 'John Smith', phone: '+44 20 7946 0958', address: '1 Market Street' },
    ],
    [
      'how neighbours are called',
      '13800001111 孙庄村 王阿姨',
      { name: '王阿姨', phone: '13800001111', address: '孙庄村' },
    ],
    [
      'a double surname',
      '欧阳娜娜 13800001111 江苏省常州市',
      { name: '欧阳娜娜', phone: '13800001111', address: '江苏省常州市' },
    ],
    [
      'a name of a minority',
      '阿依古丽·买买提 13800001111 新疆喀什市',
      { name: '阿依古丽·买买提', phone: '13800001111', address: '新疆维吾尔自治区喀什地区喀什市' },
    ],
    [
      'provinces that are surnames too',
      '江苏 常州 武进区 周明 13800001111',
      { name: '周明', phone: '13800001111', address: '江苏省常州市武进区' },
    ],
    [
      'places that are surnames too',
      '曹县 孙庄村 13800001111 赵六',
      { name: '赵六', phone: '13800001111', address: '山东省菏泽市曹县孙庄村' },
    ],
    [
      'house and room numbers',
      '周明 13800001111 上海市徐汇区漕溪路 12弄 3号 502',
      { name: '周明', phone: '13800001111', address: '上海市徐汇区漕溪路12弄3号502' },
    ],
    [
      'a street office in the address',
      '周明 13800001111 济南市解放路街道12号',
      { name: '周明', phone: '13800001111', address: '山东省济南市解放路街道12号' },
    ],
    [
      'a note behind the address',
      '周明，13800001111，曹县孙庄村12号，放门口',
      { name: '周明', phone: '13800001111', address: '山东省菏泽市曹县孙庄村12号放门口' },
    ],
    [
      'a nickname',
      '小花🌸 13800001111 曹县孙庄村',
      { name: '小花🌸', phone: '13800001111', address: '山东省菏泽市曹县孙庄村' },
    ],
    ['only a phone', '13800001111', { name: '', phone: '13800001111', address: '' }],
    ['only a phone with its label', '电话：138-0000-1111', { name: '', phone: '13800001111', address: '' }],
    ['only a name', '张三', { name: '张三', phone: '', address: '' }],
    [
      'only an address',
      '山东省菏泽市曹县孙庄村12号',
      { name: '', phone: '', address: '山东省菏泽市曹县孙庄村12号' },
    ],
    [
      'labels with nothing behind them',
      '收货人：\n手机号码：\n详细地址：',
      { name: '', phone: '', address: '' },
    ],
    ['nothing', '', { name: '', phone: '', address: '' }],
    [
      'digits that are no phone',
      '张三 12345 曹县孙庄村',
      { name: '张三', phone: '', address: '山东省菏泽市曹县12345孙庄村' },
    ],
    [
      'an identity number is no phone',
      '张三 371721199001011234 曹县',
      { name: '张三', phone: '', address: '山东省菏泽市曹县371721199001011234' },
    ],
  ])('%s', (_case, block, expected) => {
    expect(read(block)).toEqual(expected)
  })
})

describe('the parts of a recipient and what is wrong with them', () => {
  it.each(recipientRows)('%s', (text, parts, problems) => {
    const { name, phone, province, city, district, detail, aside, ...rest } = readRecipient(text, regions)
    const told = [name, phone, province, city, district, detail, ...(aside === '' ? [] : [aside])].join('|')
    expect([told, rest.problems.join(' ')]).toEqual([parts, problems])
  })
})
