import { z } from 'zod'
import { call, event } from './definition'
import { Id, Nothing, Timestamp, typed } from './fields'
import { RoomPlatform } from './rooms'

export const CommentKind = z.enum(['comment', 'gift', 'super_chat', 'join', 'system'])
export type CommentKind = z.infer<typeof CommentKind>

/** One chat message as shown: the journal holds all of a long text, this carries its first 500 characters. */
export const Comment = z.object({
  /** Place in the journal, ascending. */
  seq: z.int().positive(),
  platform: z.string(),
  room: z.string(),
  userId: z.string(),
  userName: z.string(),
  text: z.string(),
  /** Characters in the whole text. */
  textLength: z.int(),
  kind: CommentKind,
  sentAt: Timestamp.nullable(),
  receivedAt: Timestamp,
})
export type Comment = z.infer<typeof Comment>

export const ConnectorProblem = z.enum([
  'port_taken',
  'file_unreadable',
  'token_kept_in_memory',
  /** No network, or the platform does not answer. */
  'unreachable',
  /** What the host typed names no room. */
  'room_unreadable',
  'no_such_room',
  /** The room is not on air; it is looked at again every so often. */
  'room_not_live',
  'login_needed',
  'login_refused',
  /** The platform turned us away, as when asked too often. */
  'refused_by_platform',
  /** The platform speaks otherwise than this version understands. */
  'not_understood',
  'unknown',
])
export type ConnectorProblem = z.infer<typeof ConnectorProblem>

/** A stretch of a room's chat that could not be seen; a row of the topic `gaps`: the newest 200. */
export const ChatGap = z.object({
  id: z.string(),
  platform: z.string(),
  room: z.string(),
  from: Timestamp,
  to: Timestamp,
  /** The newest comment in the journal when it was over. */
  afterSeq: z.int().nonnegative(),
})
export type ChatGap = z.infer<typeof ChatGap>

/** A row of the topic `connectors`. */
export const ConnectorStatus = z.object({
  id: z.enum(['ingest', 'replay', ...RoomPlatform.options]),
  /** `waiting` tries again by itself at `retryAt`. */
  state: z.enum(['stopped', 'starting', 'running', 'waiting', 'finished', 'failed']),
  problem: ConnectorProblem.nullable(),
  retryAt: Timestamp.nullable(),
  /** What the room is called where it is; null until it is known. */
  roomName: z.string().nullable(),
  /** Comments taken in since the program started; for a replay, also how many there are. */
  received: z.int(),
  total: z.int().nullable(),
  /** Messages refused because they were known already, or malformed. */
  duplicates: z.int(),
  refused: z.int(),
})
export type ConnectorStatus = z.infer<typeof ConnectorStatus>

/** The topic `chat`. */
export const ChatState = z.object({
  /** Comments over the last minute. */
  perMinute: z.int(),
  /** Comments journalled in the live show, or in all when none is live. */
  total: z.int(),
})
export type ChatState = z.infer<typeof ChatState>

export const IngestAddress = z.object({
  httpUrl: z.string(),
  webSocketUrl: z.string(),
  token: z.string(),
  /** A line to try it with in a terminal. */
  curl: z.string(),
})
export type IngestAddress = z.infer<typeof IngestAddress>

/** Longest block of copied chat, in UTF-16 units. */
export const longestPaste = 200_000

export const chatCalls = {
  /** The newest `limit` comments older than `before` (null: than the end), oldest first. */
  'chat.recent': call(
    z.object({ before: z.int().positive().nullable(), limit: z.int().min(1).max(2000) }),
    z.array(Comment),
  ),
  /** The whole text of one comment, as received. */
  'chat.wholeText': call(z.object({ seq: z.int().positive() }), z.object({ text: z.string() })),
  'chat.ingestAddress': call(Nothing, IngestAddress),
  /** Makes a new token; grabbers with the old one are refused from now on. */
  'chat.renewIngestToken': call(Nothing, IngestAddress),
  /** Plays a JSONL file of comments into the room; speed 1 is as recorded, 0 as fast as it goes. */
  'chat.startReplay': call(
    z.object({ bytes: z.instanceof(Uint8Array), speed: z.number().min(0).max(1000) }),
    z.object({ total: z.int(), refused: z.int() }),
  ),
  'chat.stopReplay': call(Nothing, Nothing),
  /**
   * Asks where to, and writes a show's comments there as a replay reads them (docs/ingest.md); without names users are
   * numbered and phone numbers masked. Answers null when the host thinks better of it.
   */
  'chat.saveRecording': call(
    z.object({ showId: Id, withNames: z.boolean() }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Takes a block of copied chat as comments of a platform (empty: none in particular). */
  'chat.paste': call(
    z.object({ text: z.string().max(longestPaste), platform: typed(40) }),
    z.object({ accepted: z.int(), duplicates: z.int(), refused: z.int() }),
  ),
}

export const chatEvents = {
  /** New comments, batched to the screen every 50 to 150 ms, oldest first. */
  'chat.comments': event(z.object({ comments: z.array(Comment) })),
  /** What was said earlier reads otherwise now, as after a buyer's personal data was deleted. */
  'chat.journalChanged': event(Nothing),
}
