import { pastedTime, timePattern, type PastedTime } from './pasted-time'

/** One message of a block of copied chat; `name` is null where its line names nobody. */
export type PastedMessage = {
  readonly name: string | null
  readonly text: string
  readonly time: PastedTime | null
}

/** What a block of copied chat holds, in its order, and how many lines name somebody who then says nothing. */
export type PastedChat = { readonly messages: readonly PastedMessage[]; readonly refused: number }

/** Longest text before a colon that is taken for a name, in UTF-16 units: no platform gives longer ones. */
const longestName = 40

const leadingTime = new RegExp(String.raw`^[[【(（]?${timePattern}(?:[\]】)）]\s*|\s+)(\S.*)$`)
/** WeChat copies a line of name and moment, and the text in the lines below. */
const nameAndMoment = new RegExp(String.raw`^(\S.*?)\s+(?=\d{4}[-/.年])${timePattern}$`)

/**
 * Reads copied chat: `name: text` lines with or without a time before them, and WeChat's two-line form. Whatever line is
 * none of these is a comment of somebody unknown; nothing said is left out.
 */
export function readPastedChat(block: string): PastedChat {
  const messages: PastedMessage[] = []
  let refused = 0
  /** Who speaks in the lines to come, and what they have said so far. */
  let open: { readonly name: string; readonly time: PastedTime | null; readonly lines: string[] } | null =
    null
  const close = () => {
    if (!open) return
    if (open.lines.length === 0) refused += 1
    else messages.push({ name: open.name, text: open.lines.join('\n'), time: open.time })
    open = null
  }
  for (const written of block.split(/\r\n|\n|\r/)) {
    const line = written.trim()
    const header = headerOf(line)
    if (header) {
      close()
      open = { ...header, lines: [] }
    } else if (line === '') close()
    else if (open) open.lines.push(line)
    else {
      const message = messageOf(line)
      if (message.text !== '') messages.push(message)
      else if (message.name !== null) open = { name: message.name, time: message.time, lines: [] }
    }
  }
  close()
  return { messages, refused }
}

function headerOf(line: string): { readonly name: string; readonly time: PastedTime } | null {
  // A long line is no name and moment, and the pattern would go over it again and again.
  const found = line.length > longestName + 40 ? null : nameAndMoment.exec(line)
  const time = found && pastedTime(found.slice(2))
  const name = found?.[1]?.replace(/[:：]$/, '')
  return time && name ? { name, time } : null
}

/** An empty text where a line ends with the colon behind its name. */
function messageOf(line: string): PastedMessage {
  const found = leadingTime.exec(line)
  const time = found && pastedTime(found.slice(1, 7))
  const rest = time ? (found.at(-1) ?? '') : line
  const named = splitAt(rest, /[:：]/)
  if (named) return { ...named, time }
  // Behind a time stands a name, even where no colon follows it.
  const spoken = time && splitAt(rest, /\s/)
  return spoken && spoken.text !== '' ? { ...spoken, time } : { name: null, text: rest, time }
}

function splitAt(line: string, separator: RegExp): { readonly name: string; readonly text: string } | null {
  const at = line.search(separator)
  const name = line.slice(0, Math.max(at, 0)).trim()
  if (name === '' || name.length > longestName) return null
  const text = line.slice(at + 1).trim()
  // The colon of an address of the web is none behind a name.
  return text.startsWith('//') ? null : { name, text }
}
