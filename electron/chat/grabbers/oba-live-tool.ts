import { z } from 'zod'
import type { CommentKind } from '@shared/contract/chat'
import { OptionalIdentity } from '../comment-item'
import { idOf, millisecondsOf, nothingSaid, whoOf, type Mapping } from './mapping'

// github.com/qiutongxue/oba-live-tool 1.4, electron/main/services/WebSocketService.ts at commit 2098341 and
// electron/main/platforms/{taobao,kuaishou,wechat-channels}/commentListener.ts at b712096, a0bfcca, 7ab04ba: reads the
// host's own control page of 淘宝, 视频号, 小红书, 抖店 and 快手, and serves ws://127.0.0.1:12354. Its messages name no
// room; those of 抖店 and 快手 are both a `comment`, so that which of them it was cannot be told.

const Message = z.object({
  msg_type: z.string(),
  msg_id: OptionalIdentity,
  nick_name: z.string().max(500),
  user_id: OptionalIdentity,
  content: z.string().optional(),
  /** Milliseconds; older versions write a time of day, which is no moment. */
  time: z.unknown().optional(),
})

const said: Readonly<Record<string, { readonly platform: string; readonly kind: CommentKind } | undefined>> =
  {
    taobao_comment: { platform: 'taobao', kind: 'comment' },
    wechat_channel_live_msg: { platform: 'weixin', kind: 'comment' },
    xiaohongshu_comment: { platform: 'xiaohongshu', kind: 'comment' },
    comment: { platform: 'local', kind: 'comment' },
    room_enter: { platform: 'douyin', kind: 'join' },
  }

/** Reads a message of oba-live-tool. */
export const obaLiveTool: Mapping = (value) => {
  const message = Message.safeParse(value)
  if (!message.success) return null
  const { msg_type: type, msg_id: id, nick_name: userName, user_id: userId, content, time } = message.data
  const what = Object.hasOwn(said, type) ? said[type] : undefined
  if (!what) return nothingSaid
  const text = content ?? (what.kind === 'join' ? '来了' : null)
  if (text === null) return null
  return [
    {
      platform: what.platform,
      room: 'default',
      givenId: idOf(id),
      userId: whoOf(userName, userId),
      userName,
      text,
      kind: what.kind,
      sentAt: millisecondsOf(time),
    },
  ]
}
