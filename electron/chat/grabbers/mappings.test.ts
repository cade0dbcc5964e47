import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseItem, type ParsedItem } from '../comment-item'
import { parseExactly } from './exact-json'
import { mappings, readGrabbed } from './mappings'
import { samples } from '../test-support/grabber-samples'

/** Reads a frame as ingest and room do: an array is many messages. */
function read(json: string, of = readGrabbed): (readonly ParsedItem[] | null)[] {
  const value = parseExactly(json)
  return Array.isArray(value) ? value.map(of) : [of(value)]
}
const names = Object.keys(samples) as (keyof typeof samples)[]

describe('the JSON of the common grabbers', () => {
  it.each([
    [
      'douyinBarrageGrab',
      ['douyin', '7338688640757009202', '7338701468109681418', 'MS4w-1', '小铭', '要两箱', null],
    ],
    [
      'barrageGrab',
      ['douyin', '7338657973104921378', '7338697347818230818', 'MS4w-2', '雅馨💅', '流量呢', null],
    ],
    [
      'douyinLive',
      ['douyin', '7338688640757009202', '7338701468109681418', 'MS4w-1', '小铭', '1号要两箱', 1795588984000],
    ],
    ['dycast', ['douyin', 'default', '7338701468109681418', 'MS4w-1', '小铭', '来三斤', null]],
    ['kuaishouLiveBarrage', ['kuaishou', 'default', 'AbC_1', '3x5drejhpe45iy', '东北老铁', '整两箱', null]],
    [
      'wxLiveSpy',
      ['weixin', '2078581932480529517', 'finderlive_commentnotify_1', 'o-1', '王姐', '要一份', 1795588984000],
    ],
    ['obaLiveTool', ['taobao', 'default', '518876609326', '2206', 't**0', '拍了', 1795588984000]],
  ] as const)('reads a comment of %s', (name, [platform, room, givenId, userId, userName, text, sentAt]) => {
    expect(read(samples[name].comment)).toEqual([
      [{ platform, room, givenId, userId, userName, text, kind: 'comment', sentAt }],
    ])
  })

  it.each(names)('reads who comes in with %s where it says so, and what nobody says as nothing', (name) => {
    const all = samples[name]
    if ('join' in all) expect(read(all.join)).toMatchObject([[{ kind: 'join' }]])
    expect(read(all.likes)).toEqual([[]])
    expect(read(all.statistics)).toEqual([[]])
  })

  it.each(names)('knows a comment of %s from those of every other', (name) => {
    const readers = Object.entries(mappings).filter(([, mapping]) =>
      read(samples[name].comment, mapping).some((items) => items !== null),
    )
    expect(readers.map(([reader]) => reader)).toEqual([name])
  })

  it('never takes two messages for one because their ids differ in the last digit only', () => {
    const [one] = read(samples.douyinBarrageGrab.comment)
    const [other] = read(samples.douyinBarrageGrab.comment.replace('681418', '681419'))
    expect(one?.[0]?.givenId).not.toBe(other?.[0]?.givenId)
  })

  it('knows buyers whom the platform hides by their names instead of making them one', () => {
    const hidden = (nickname: string) =>
      samples.douyinBarrageGrab.comment
        .replaceAll('101685213389', '111111')
        .replace('MS4w-1', '')
        .replace('小铭', nickname)
    expect(read(hidden('甲'))).toMatchObject([[{ userId: '甲' }]])
    expect(read(hidden('乙'))).toMatchObject([[{ userId: '乙' }]])
  })

  it('takes the envelope of wxlivespy, and its count where a message has no id', () => {
    const bare = samples.wxLiveSpy.comment.replace('"finderlive_commentnotify_1"', 'null')
    const wrapped = `{"original_url":"","original_body":"","decoded_data":${bare}}`
    expect(read(wrapped)).toMatchObject([[{ givenId: 'seq-12', text: '要一份' }]])
  })

  it('tells no time from a time of day', () => {
    const old = samples.obaLiveTool.comment.replace('1795588984000', '"20:15:03"')
    expect(read(old)).toMatchObject([[{ sentAt: null }]])
  })

  it('leaves what is in our own shape, and what is broken, to the ingest', () => {
    expect(readGrabbed({ text: '1号', method: 'WebcastChatMessage' })).toBeNull()
    for (const broken of [
      '{"Type":1,"Data":"{"}',
      '{"Type":1,"Data":"{}"}',
      '{"Type":3,"Data":{"User":null}}',
    ])
      expect(read(broken)).toEqual([null])
  })

  it('never throws and never makes up a field, whatever comes', () => {
    const keys = fc.constantFrom('Type', 'Data', 'method', 'common', 'user', 'content', 'events', 'host_info')
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(fc.jsonValue(), fc.dictionary(keys, tie('tree')), fc.constantFrom(1, '{}', 'Webcast')),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        for (const item of readGrabbed(value) ?? []) {
          const { givenId, userName, sentAt, ...rest } = item
          // What a mapping makes is what the ingest would have taken.
          expect(parseItem({ ...rest, id: givenId, user: userName, time: sentAt }).ok).toBe(true)
        }
      }),
    )
  })

  it('hands on hostile text untouched', () => {
    const text = `<img src=x onerror=alert(1)>\u0000\u202e'; DROP TABLE comments; --`
    const message = { id: '1', method: 'WebcastChatMessage', user: { name: text }, content: text }
    expect(readGrabbed(message)).toMatchObject([{ text, userName: text }])
  })
})
