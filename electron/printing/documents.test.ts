import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Parcel } from '@shared/contract/packing'
import { sheetOf } from '@shared/domain/paper'
import { decodePages, pageTexts } from '../../scripts/slips/decode.mjs'
import { startPress, type StartedPress } from '../../scripts/slips/press.mjs'
import type { DocumentLook } from '../services/ports'
import { readDocumentFont } from './document-font'
import {
  sampleContent,
  sampleLine as line,
  sampleLook,
  sampleParcel as parcel,
  samplePrinter,
  sampleFonts,
} from './fixtures/sample'

const run = { signal: new AbortController().signal, onProgress: () => undefined }
let press: StartedPress
let folder: string

beforeAll(async () => {
  folder = process.env['SLIPS_KEEP'] ?? (await mkdtemp(join(tmpdir(), 'fieldcast-documents-test-')))
  press = await startPress()
}, 120_000)

afterAll(async () => {
  await press.stop()
  if (process.env['SLIPS_KEEP'] === undefined) await rm(folder, { recursive: true, force: true })
})

async function print(
  name: string,
  parcels: readonly Parcel[],
  change: Partial<DocumentLook> = {},
  scan: 'scan' | 'texts only' = 'scan',
) {
  const printer = samplePrinter(press, join(folder, name))
  const content = sampleContent('packingSlip', parcels)
  const file = await printer.print(content, { ...sampleLook, ...change }, false, run)
  const texts = await pageTexts(file.path)
  // A line that wraps is one text to whoever reads it.
  const codes = scan === 'scan' ? (await decodePages(file.path)).map(({ text }) => text) : []
  return { file, texts, all: plain(texts.join('')), codes }
}

const plain = (text: string) => text.replace(/\s/g, '')

describe('packing slips', () => {
  it('carry a code that scans as the number of their parcel, one label a parcel', async () => {
    const parcels = [parcel(1), parcel(2), parcel(3)]
    const { file, codes, texts } = await print('three', parcels)
    expect(file).toEqual({
      path: join(folder, 'three', '发货单-2026-11-23.pdf'),
      pages: 3,
      paper: { widthMm: 100, heightMm: 150 },
      kind: 'packingSlip',
      subjects: parcels.map(({ id, number }, at) => ({ parcelId: id, number, fromPage: at + 1, pages: 1 })),
      templateProblem: null,
    })
    expect(codes).toEqual(parcels.map(({ number }) => number))
    parcels.forEach(({ number }, index) => expect(texts[index]).toContain(number))
  })

  it('say to whom, what, how much and from whom', async () => {
    const { all } = await print('one', [parcel(1)])
    for (const words of [
      '田家小院',
      '周一晚场：秋收专场',
      '发货单',
      '2026-11-23',
      '张三',
      '13800001111',
      '山东省菏泽市曹县普连集镇孙庄村12号',
      '小花',
      '20261123-0007',
      '现摘甜玉米第1号',
      '1箱3根',
      '¥25',
      '¥32.5',
      '5斤',
      '合计¥65',
      '李大姐0530-1234567山东省菏泽市曹县孙庄村',
      '谢谢您支持乡亲们，吃得好再来！',
    ]) {
      expect(all).toContain(words)
    }
    expect(all).not.toContain('1/1')
  })

  it('leave the prices out when the parcel is a present', async () => {
    const { all } = await print('present', [parcel(1)], { hidePrices: true })
    expect(all).toContain('1箱3根')
    expect(all).not.toMatch(/¥|单价|金额|合计/)
  })

  it('speak English', async () => {
    const english = parcel(1, {
      buyerName: 'Blossom',
      recipient: {
        name: 'Zhang San',
        phone: '13800001111',
        address: '12 Sunzhuang Village, Cao County, Shandong',
      },
      lines: [line(1, { name: 'Sweet corn, picked today', unit: 'box', smallestUnit: 'ear' })],
    })
    const { file, all, texts } = await print('english', [english], {
      language: 'en',
      shopName: 'Field House',
      sender: { name: 'Li', phone: '0530-1234567', address: 'Sunzhuang, Cao County' },
      thankYou: 'Thank you for buying from the village!',
      showTitle: 'Monday evening',
    })
    expect(file.path).toContain('Packing slip-2026-11-23')
    expect(all).toContain('Packingslip')
    expect(texts[0]).toContain('1 box 3 ear')
    expect(all).not.toMatch(/\p{Script=Han}/u)
  })

  it('spread a long list over several labels, each with the code and its place, and lose no line', async () => {
    const lines = Array.from({ length: 25 }, (_, index) => line(index + 1))
    const { file, texts, codes, all } = await print('long', [parcel(1), parcel(2, { lines }), parcel(3)])
    const labels = file.pages - 2
    expect(labels).toBeGreaterThan(1)
    expect(codes).toEqual(['P261123-0001', ...Array<string>(labels).fill('P261123-0002'), 'P261123-0003'])
    for (let label = 1; label <= labels; label++) expect(texts[label]).toContain(`${label}/${labels}`)
    for (const { name } of lines) expect(all).toContain(name)
    expect(texts.filter((text) => text.includes('¥812.5'))).toHaveLength(1)
  })

  it('wrap the longest names, addresses and senders, and clip nothing', async () => {
    const name = '山里人家手工晾晒菏泽曹县特产无硫原味铁棍山药干片家庭分享装'.repeat(4).slice(0, 120)
    const address = `山东省菏泽市曹县普连集镇${'孙庄村东头第三排红砖院子旁边有棵大槐树'.repeat(20)}`.slice(
      0,
      300,
    )
    const long = parcel(1, {
      recipient: {
        name: '阿依古丽·买买提'.repeat(8).slice(0, 60),
        phone: '13800001111转8888 / 0530-1234567',
        address,
      },
      buyerName: '直播间的老朋友'.repeat(10),
      orderNumbers: Array.from({ length: 6 }, (_, index) => `20261123-${index + 1000}`),
      lines: Array.from({ length: 9 }, (_, index) =>
        line(index, { name, code: 'ABCDEFGH12345678', amountFen: 99_999_999 }),
      ),
    })
    const { all, codes, file } = await print('longest', [long], {
      shopName: '菏泽市曹县普连集镇孙庄村村民合作社田家小院'.repeat(3).slice(0, 60),
      sender: { name: '李大姐', phone: '0530-1234567', address: address.slice(0, 300) },
      thankYou: '谢谢'.repeat(60),
    })
    expect(all).toContain(address)
    expect(all).toContain(long.recipient.name)
    expect(all).toContain('直播间的老朋友'.repeat(8))
    expect(all).toContain('谢谢'.repeat(60))
    for (const number of long.orderNumbers) expect(all).toContain(number)
    // The columns of one line stand side by side: what reads across them is sorted out by counting.
    const count = (text: string, character: string) => text.split(character).length - 1
    expect(count(all, '薯') + count(all, '硫')).toBe(9 * count(name, '硫'))
    expect(codes).toEqual(Array<string>(file.pages).fill('P261123-0001'))
  })

  it('print rare characters and signs as text, and run no markup', async () => {
    const odd = parcel(1, {
      recipient: {
        name: '㐂龘𠮷<b>张</b>',
        phone: '13800001111',
        address: '</div><script>document.body.innerHTML="x"</script>&amp; "曹县" 🏠\'s',
      },
      buyerName: '小花🌸👩‍🌾',
      lines: [line(1, { name: '<img src=x onerror=alert(1)> 𰻝𰻝面 🍜' })],
    })
    const { all, codes } = await print('odd', [odd])
    expect(all).toContain('㐂龘𠮷<b>张</b>')
    expect(all).toContain('<script>document.body.innerHTML="x"</script>&amp;"曹县"')
    expect(all).toContain('<imgsrc=x')
    expect(codes).toEqual(['P261123-0001'])
  })

  it('bring the rare characters of a name along, whatever fonts the computer has', async () => {
    const font = readDocumentFont(sampleFonts)
    expect(font.facesFor('王䶮和㐂')).toContain("font-family:'Noto Sans Hans';unicode-range:U+4dae,U+3402;")
    expect(font.facesFor('王秀英 A1 🌽')).not.toContain('Noto Sans Hans')
    const rare = parcel(1, { recipient: { name: '王䶮 㐂㑇', phone: '13800001111', address: '山东省曹县' } })
    const { file, all } = await print('rare', [rare], {}, 'texts only')
    expect(all).toContain('王䶮㐂㑇')
    const { stdout: fonts } = await promisify(execFile)('pdffonts', [file.path])
    expect(fonts).not.toMatch(/CJK|YaHei|SimSun|\bno +no\b/)
  })

  it('leave room to write where a recipient is not known', async () => {
    const { all } = await print('blank', [parcel(1, { recipient: { name: '', phone: '', address: '' } })])
    expect(all).toContain('收件人')
    expect(all).toContain('小花')
  })

  it('of many parcels come as one file, each with its own code', async () => {
    const parcels = Array.from({ length: 260 }, (_, index) =>
      parcel(index + 1, { buyerName: `买家${index}号` }),
    )
    const { file, texts } = await print('many', parcels, {}, 'texts only')
    expect(file.pages).toBe(260)
    expect(file.subjects.map(({ fromPage }) => fromPage)).toEqual(parcels.map((_, at) => at + 1))
    expect(texts).toHaveLength(260)
    texts.forEach((text, index) => {
      expect(text).toContain(parcels[index]?.number)
      expect(plain(text)).toContain(`买家${index}号`)
      expect(plain(text)).toContain('现摘甜玉米第1号1箱3根')
    })
    // Two labels of the second sheaf, of which one might have lost its bars.
    const some = await decodePages(file.path, { first: 255, last: 256 })
    expect(some).toEqual([
      { page: 255, text: 'P261123-0255' },
      { page: 256, text: 'P261123-0256' },
    ])
  })

  it('never overwrite an earlier file', async () => {
    const first = await print('again', [parcel(1)])
    const second = await print('again', [parcel(2)])
    expect(second.file.path).not.toBe(first.file.path)
    expect(await readdir(join(folder, 'again'))).toHaveLength(2)
    expect((await readFile(first.file.path)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('are refused when there is no parcel, or no place to write', async () => {
    await expect(print('none', [])).rejects.toMatchObject({ code: 'no_parcels' })
    await writeFile(join(folder, 'file'), '')
    await expect(print('file', [parcel(1)])).rejects.toMatchObject({ code: 'file_not_written' })
  })

  it('say so when the page is lost', async () => {
    const broken = samplePrinter(
      { press: async () => ({ pdf: new Uint8Array(), labels: [1] }), layOut: async () => '' },
      folder,
    )
    const content = sampleContent('packingSlip', [parcel(1)])
    await expect(broken.print(content, sampleLook, false, run)).rejects.toMatchObject({ code: 'pdf_failed' })
  })

  it('of many parcels can be stopped, and leave nothing behind', async () => {
    const stop = new AbortController()
    const seen: string[] = []
    const printing = samplePrinter(press, join(folder, 'stopped')).print(
      sampleContent(
        'packingSlip',
        Array.from({ length: 300 }, (_, index) => parcel(index + 1)),
      ),
      sampleLook,
      false,
      {
        signal: stop.signal,
        onProgress(done, total) {
          seen.push(`${done}/${total}`)
          stop.abort()
        },
      },
    )
    await expect(printing).rejects.toMatchObject({ code: 'document_cancelled' })
    expect(seen).toEqual(['250/300'])
    expect(await readdir(join(folder, 'stopped'))).toEqual([])
  })

  it('come as a file for each parcel too', async () => {
    const printer = samplePrinter(press, join(folder, 'apart'))
    const file = await printer.print(
      sampleContent('packingSlip', [parcel(1), parcel(2)]),
      sampleLook,
      true,
      run,
    )
    expect(await readdir(file.path)).toEqual(['P261123-0001.pdf', 'P261123-0002.pdf'])
    expect(await decodePages(join(file.path, 'P261123-0002.pdf'))).toEqual([
      { page: 1, text: 'P261123-0002' },
    ])
  })

  it('go two or four to a sheet of A4', async () => {
    const parcels = Array.from({ length: 6 }, (_, index) => parcel(index + 1))
    const { file, texts } = await print('four', parcels, { sheet: sheetOf('A4', 4) }, 'texts only')
    expect(file).toMatchObject({ pages: 2, paper: { widthMm: 210, heightMm: 297 } })
    expect(file.subjects.map(({ fromPage, pages }) => [fromPage, pages])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [2, 1],
      [2, 1],
    ])
    for (const { number, fromPage } of file.subjects) expect(texts[fromPage - 1]).toContain(number)
  })

  it('come out of our templates where the shop’s own do not fit the paper', async () => {
    const own = join(folder, 'own-templates')
    await mkdir(own)
    await writeFile(join(own, 'document.css'), '.label { min-height: 400mm } .slip { position: absolute }')
    const printer = samplePrinter(press, join(folder, 'unfit'), own)
    const file = await printer.print(sampleContent('packingSlip', [parcel(1)]), sampleLook, false, run)
    expect(file).toMatchObject({ pages: 1, templateProblem: { file: 'document.css', reason: 'unfit' } })
  })

  it('are moved by what a printer is off, and so is its test page', async () => {
    const printer = samplePrinter(press, join(folder, 'moved'))
    const places = async (offset: { x: number; y: number }) => {
      const content = { kind: 'testPage', printer: '标签机' } as const
      const file = await printer.print(content, { ...sampleLook, offset }, false, run)
      return { file, place: await firstWord(file.path, '100×150') }
    }
    const still = await places({ x: 0, y: 0 })
    const down = await places({ x: -30, y: 30 })
    expect(down.file.pages).toBe(1)
    expect(down.place.y - still.place.y).toBeCloseTo((3 / 25.4) * 72, 0)
    const moved = await places({ x: 20, y: -10 })
    expect(moved.file).toMatchObject({ pages: 1, kind: 'testPage' })
    // In points of 1/72 inch: 2 mm to the right, 1 mm up.
    expect(moved.place.x - still.place.x).toBeCloseTo((2 / 25.4) * 72, 0)
    expect(moved.place.y - still.place.y).toBeCloseTo((-1 / 25.4) * 72, 0)
  })
})

/** Where a word stands on the first page, in points from its upper left corner. */
async function firstWord(path: string, word: string): Promise<{ x: number; y: number }> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', path, '-'])
  const [, x = '', y = ''] = new RegExp(`xMin="([^"]+)" yMin="([^"]+)"[^>]*>${word}`).exec(stdout) ?? []
  return { x: Number(x), y: Number(y) }
}
