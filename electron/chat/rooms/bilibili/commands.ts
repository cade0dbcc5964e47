import { z } from 'zod'
import type { IncomingComment } from '../../../services/ports'
import { readDanmu } from './danmu'
import { readGift, readGiftV2, readGuard } from './gifts'
import { readInteraction, readInteractionV2, readSuperChat } from './others'
import type { Said } from './said'

const Command = z.object({ cmd: z.string() })

/** Those of Bilibili's commands that say something to the host; the others tell of ranks, banners and the like. */
const readers: ReadonlyMap<string, (command: unknown) => readonly Said[]> = new Map([
  ['DANMU_MSG', (command: unknown) => [readDanmu(command)]],
  ['SEND_GIFT', (command: unknown) => [readGift(command)]],
  ['SEND_GIFT_V2', readGiftV2],
  ['GUARD_BUY', (command: unknown) => [readGuard(command)]],
  ['SUPER_CHAT_MESSAGE', (command: unknown) => [readSuperChat(command)]],
  ['SUPER_CHAT_MESSAGE_JPN', (command: unknown) => [readSuperChat(command)]],
  ['INTERACT_WORD', readInteraction],
  ['INTERACT_WORD_V2', readInteractionV2],
])

/** What one message of Bilibili's says; nothing, and the reason told, where it cannot be read. */
export function commentsOf(
  text: string,
  roomId: number,
  unreadable: (what: string) => void,
): readonly IncomingComment[] {
  let name = 'a message'
  try {
    const command: unknown = JSON.parse(text)
    // Some rooms say what version the command is: DANMU_MSG:4:0:2:2:2:0.
    name = Command.parse(command).cmd.split(':')[0] ?? ''
    const read = readers.get(name)
    if (!read) return []
    return read(command).map((said) => ({ platform: 'bilibili', room: String(roomId), ...said }))
  } catch {
    // Not what was said: the log must not hold what people write.
    unreadable(`${name.slice(0, 40)} is otherwise than this version knows`)
    return []
  }
}
