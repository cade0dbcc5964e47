import { RoomTrouble } from '../listening'

const address = /^(?:https?:\/\/)?(?:www\.|m\.)?live\.bilibili\.com\/(?:h5\/|blanc\/)?(\d+)(?:[/?#].*)?$/i

/** The number in what the host typed: a room's number, its short number, or the address of its page. */
export function roomNumberOf(typed: string): number {
  const text = typed.trim()
  const digits = /^\d+$/.test(text) ? text : address.exec(text)?.[1]
  const number = Number(digits)
  if (!Number.isSafeInteger(number) || number <= 0) {
    throw new RoomTrouble('room_unreadable', 'no room number in what was typed')
  }
  return number
}
