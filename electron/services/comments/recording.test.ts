import { readFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRecording } from '../../chat/replay/recording'
import { writeParts } from '../../shell/write-parts'
import type { IncomingComment } from '../ports'
import { openDesk, type Desk } from '../test-support/desk'

let desk: Desk
let folder = ''
beforeEach(async () => {
  desk = openDesk()
  folder = await mkdtemp(join(tmpdir(), 'fieldcast-recording-'))
})
afterEach(async () => {
  desk.close()
  await rm(folder, { recursive: true })
})

const said = (id: string, userName: string, text: string, sentAt: number | null = null): IncomingComment => ({
  platform: 'douyin',
  room: '880',
  messageId: id,
  userId: `id-${userName}`,
  userName,
  text,
  kind: 'comment',
  sentAt,
})
const turn = () => Promise.resolve()
async function recordAndRead(showId: string, withNames: boolean) {
  const path = join(folder, 'show.jsonl')
  await writeParts(path, desk.chatLog.record(showId, withNames).parts)
  return readRecording(await readFile(path), 'again', turn)
}

describe('a recorded show', () => {
  it('is replayed with the same texts, in the same order, under the same ids', async () => {
    const show = desk.shows.start('')
    const hostile = `<script>\u0000\u202e'"\\\r\n${'田'.repeat(2000)}🌽`
    const many = Array.from({ length: 2500 }, (_, index) =>
      said(
        `7338701468109${String(index).padStart(6, '0')}`,
        `买家${index % 7}`,
        `第${index}条`,
        1_795_000_000_000 + index,
      ),
    )
    await desk.intake.take([...many, said('last', '王姐', hostile)])
    const { comments, refused } = await recordAndRead(show.id, true)
    expect(refused).toBe(0)
    expect(comments.map(({ text }) => text)).toEqual([...many.map(({ text }) => text), hostile])
    expect(comments.map(({ messageId }) => messageId)).toEqual([
      ...many.map(({ messageId }) => `replay:again:${messageId}`),
      'replay:again:last',
    ])
    expect(comments.slice(0, -1).map((comment) => ({ ...comment, messageId: '' }))).toEqual(
      many.map((comment) => ({ ...comment, messageId: '' })),
    )
  })

  it('holds what was said in that show and in no other', async () => {
    await desk.intake.take([said('before', '甲', '还没开播')])
    const first = desk.shows.start('')
    await desk.intake.take([said('a', '甲', '第一场')])
    desk.shows.end()
    const second = desk.shows.start('')
    await desk.intake.take([said('b', '甲', '第二场')])
    expect((await recordAndRead(first.id, true)).comments.map(({ text }) => text)).toEqual(['第一场'])
    expect((await recordAndRead(second.id, true)).comments.map(({ text }) => text)).toEqual(['第二场'])
  })

  it('can be given away without names and phone numbers; who is one buyer stays one', async () => {
    const show = desk.shows.start('')
    await desk.intake.take([
      said('1', '王秀英', '两箱 13812345678'),
      said('2', '李哥', '三斤'),
      said('3', '王秀英', '再来一箱'),
    ])
    const { comments } = await recordAndRead(show.id, false)
    expect(comments.map(({ userId, userName, text }) => [userId, userName, text])).toEqual([
      ['用户1', '用户1', '两箱 138****'],
      ['用户2', '用户2', '三斤'],
      ['用户1', '用户1', '再来一箱'],
    ])
    const file = await readFile(join(folder, 'show.jsonl'), 'utf8')
    expect(file).not.toMatch(/王秀英|李哥|13812345678/)
  })

  it('is read from the journal a part at a time', async () => {
    const show = desk.shows.start('')
    await desk.intake.take(Array.from({ length: 2500 }, (_, index) => said(String(index), '甲', '要')))
    const sizes = [...desk.chatLog.record(show.id, true).parts].map(
      (part) => part.trimEnd().split('\n').length,
    )
    expect(sizes).toEqual([1000, 1000, 500])
  })

  it('says so when there is no such show, or nothing was said in it', () => {
    expect(() => desk.chatLog.record('nowhere', true)).toThrow('no such show')
    const { id } = desk.shows.start('')
    expect(() => desk.chatLog.record(id, true)).toThrow('no_comments')
  })
})

describe('writing a recording', () => {
  it('leaves what was there when it fails half-way, and nothing beside it', async () => {
    const path = join(folder, 'show.jsonl')
    await writeFile(path, 'before')
    function* broken() {
      yield 'one\n'
      throw new Error('disk gone')
    }
    await expect(writeParts(path, broken())).rejects.toMatchObject({ code: 'file_not_written' })
    expect(await readFile(path, 'utf8')).toBe('before')
    expect(await readdir(folder)).toEqual(['show.jsonl'])
  })
})
