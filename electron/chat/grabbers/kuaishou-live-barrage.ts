import { z } from 'zod'
import { OptionalIdentity } from '../comment-item'
import { idOf, nothingSaid, whoOf, type Mapping } from './mapping'

// github.com/qiushaungzheng/kuaishou-live-barrage, src/kuaishou/kuaishou.js and protobuf/k.json at commit 533822e: a
// WebSocket server, one address a room (ws://localhost:8888/?id=ROOM). The platform's `SCWebFeedPush` as JSON, many
// comments a frame; the frames name no room and no time.

const Comment = z.object({
  id: OptionalIdentity,
  user: z.object({ principalId: OptionalIdentity, userName: z.string().max(500) }),
  content: z.string(),
})
const FeedPush = z.object({ commentFeeds: z.array(Comment) })
/** What other frames, and those in which nobody speaks, hold. */
const otherFields = ['displayWatchingCount', 'displayLikeCount', 'watchingUser', 'likeFeeds', 'giftFeeds']

/** Reads a frame of kuaishou-live-barrage. */
export const kuaishouLiveBarrage: Mapping = (value) => {
  const push = FeedPush.safeParse(value)
  if (!push.success) return isOther(value) ? nothingSaid : null
  return push.data.commentFeeds.map(({ id, user, content }) => ({
    platform: 'kuaishou',
    room: 'default',
    givenId: idOf(id),
    userId: whoOf(user.userName, user.principalId),
    userName: user.userName,
    text: content,
    kind: 'comment',
    sentAt: null,
  }))
}

function isOther(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || 'commentFeeds' in value) return false
  return otherFields.some((field) => Object.hasOwn(value, field))
}
