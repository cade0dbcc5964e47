import { describe, expect, it } from 'vitest'
import { createTestChat } from '../test-support/test-chat'
import { momentOf } from './moment'

const noon = new Date(2026, 10, 25, 12, 10).getTime()

function room() {
  let show = 'show-1'
  const test = createTestChat({ clock: { now: () => noon }, liveShowId: () => show })
  return { ...test, next: () => void (show = 'show-2') }
}

describe('pasted chat', () => {
  it('becomes comments, in order, with who said them and when', async () => {
    const { chat, intake } = room()
    const text = '[12:03] 王姐: 要两箱\n李哥：三斤\n没有名字的话'
    expect(await chat.paste({ text, platform: 'weixin' })).toEqual({ accepted: 3, duplicates: 0, refused: 0 })
    expect(intake.taken).toMatchObject([
      {
        platform: 'weixin',
        userName: '王姐',
        userId: '王姐',
        text: '要两箱',
        sentAt: new Date(2026, 10, 25, 12, 3).getTime(),
      },
      { userName: '李哥', text: '三斤', sentAt: null },
      { userName: '匿名', text: '没有名字的话', sentAt: null },
    ])
  })

  it('is journalled once a show, however often it is pasted', async () => {
    const { chat, next } = room()
    const text = '王姐: +1\n王姐: +1\n李哥: +1'
    expect(await chat.paste({ text, platform: '' })).toMatchObject({ accepted: 3, duplicates: 0 })
    expect(await chat.paste({ text: `${text}\r\n\n`, platform: '' })).toMatchObject({
      accepted: 0,
      duplicates: 3,
    })
    next()
    expect(await chat.paste({ text, platform: '' })).toMatchObject({ accepted: 3, duplicates: 0 })
  })

  it('takes only what is new of a copy that overlaps the one before, where the lines say when', async () => {
    const { chat, intake } = room()
    await chat.paste({ text: '12:01:00 王姐: +1\n12:02:00 李哥: +1', platform: '' })
    const later = '12:02:00 李哥: +1\n12:02:00 李哥: +1\n12:03:00 王姐: +1'
    expect(await chat.paste({ text: later, platform: '' })).toMatchObject({ accepted: 2, duplicates: 1 })
    expect(intake.taken.map(({ userName }) => userName)).toEqual(['王姐', '李哥', '李哥', '王姐'])
  })

  it('takes the same words again when another block says them', async () => {
    const { chat } = room()
    await chat.paste({ text: '王姐: +1', platform: '' })
    expect(await chat.paste({ text: '李哥: 好\n王姐: +1', platform: '' })).toMatchObject({ accepted: 2 })
  })

  it('hands a long block to the journal in parts', async () => {
    const { chat, intake } = room()
    expect(await chat.paste({ text: '王姐: 要\n'.repeat(2001), platform: '' })).toMatchObject({
      accepted: 2001,
    })
    expect(intake.batches).toEqual([500, 500, 500, 500, 1])
  })

  it('leaves hostile text as it is', async () => {
    const { chat, intake } = room()
    await chat.paste({ text: '<b>王</b>: <img src=x onerror=alert(1)>', platform: '' })
    expect(intake.taken).toMatchObject([{ userName: '<b>王</b>', text: '<img src=x onerror=alert(1)>' }])
  })
})

describe('the moment of a pasted message', () => {
  it('is of today or, where that is still to come, of yesterday', () => {
    const at = (hour: number, minute: number) => momentOf({ day: null, hour, minute, second: 0 }, noon)
    expect(at(12, 3)).toBe(new Date(2026, 10, 25, 12, 3).getTime())
    expect(at(12, 14)).toBe(new Date(2026, 10, 25, 12, 14).getTime())
    expect(at(23, 58)).toBe(new Date(2026, 10, 24, 23, 58).getTime())
  })
  it('is of the day that is written', () => {
    const day = { year: 2026, month: 11, date: 20 }
    expect(momentOf({ day, hour: 20, minute: 1, second: 2 }, noon)).toBe(
      new Date(2026, 10, 20, 20, 1, 2).getTime(),
    )
  })
})
