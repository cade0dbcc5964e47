import { RoomTrouble } from '../listening'

const address =
  /^(?:https?:\/\/)?(?:www\.|m\.|go\.)?twitch\.tv\/(?:popout\/|embed\/|moderator\/)?(\w+)(?:[/?#].*)?$/i
/** Twitch's login names. */
const login = /^[a-z0-9]\w{2,24}$/

/** The channel in what the host typed: its name, or the address of its page. */
export function channelOf(typed: string): string {
  const text = typed.trim()
  const name = (address.exec(text)?.[1] ?? text.replace(/^[@#]/, '')).toLowerCase()
  if (!login.test(name)) throw new RoomTrouble('room_unreadable', 'no channel name in what was typed')
  return name
}
