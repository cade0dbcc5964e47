import { expect, it } from 'vitest'
import { decodeAnswer, encodeRequest, numberOf, textOf, textsOf } from './ipp-message'

/** Two printers as CUPS answers them; the first has two papers. */
const answer = Buffer.concat([
  Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 0x01]),
  attribute(0x47, 'attributes-charset', Buffer.from('utf-8')),
  Buffer.of(0x04),
  attribute(0x42, 'printer-name', Buffer.from('标签机')),
  attribute(0x23, 'printer-state', Buffer.from([0, 0, 0, 5])),
  attribute(0x44, 'media-supported', Buffer.from('iso_a4_210x297mm')),
  attribute(0x44, '', Buffer.from('om_100x150mm_100x150mm')),
  Buffer.of(0x04),
  attribute(0x42, 'printer-name', Buffer.from('A4')),
  Buffer.of(0x03),
])

function attribute(tag: number, name: string, value: Buffer): Buffer {
  const length = (of: Buffer) => Buffer.from([of.length >> 8, of.length & 0xff])
  const nameBytes = Buffer.from(name)
  return Buffer.concat([Buffer.of(tag), length(nameBytes), nameBytes, length(value), value])
}

it('an answer is read group by group, with every value of an attribute', () => {
  const { status, groups } = decodeAnswer(answer)
  expect(status).toBe(0)
  expect(groups.map((group) => textOf(group, 'printer-name'))).toEqual(['标签机', 'A4'])
  const [first = new Map<string, string[]>()] = groups
  expect(numberOf(first, 'printer-state')).toBe(5)
  expect(textsOf(first, 'media-supported')).toEqual(['iso_a4_210x297mm', 'om_100x150mm_100x150mm'])
})

it('an answer that was cut off is no answer', () => {
  for (let length = 0; length < answer.length; length += 1)
    expect(() => decodeAnswer(answer.subarray(0, length))).toThrow(RangeError)
})

it('what is asked can be read back', () => {
  const asked = encodeRequest(0x4002, [
    { kind: 'keyword', name: 'requested-attributes', values: ['printer-name', 'printer-state'] },
  ])
  expect(asked.readUInt16BE(2)).toBe(0x4002)
  expect(decodeAnswer(asked).groups).toEqual([])
})
