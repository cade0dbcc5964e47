import type { IncomingComment } from '../../../services/ports'
import { parseItem, withMessageId, type ParsedItem } from '../../comment-item'
import { parseExactly } from '../../grabbers/exact-json'
import { readGrabbed } from '../../grabbers/mappings'
import type { ItemPrint } from '../../item-print'

/** What a frame says; null: nothing in it is known from any grabber, nor in our own shape. */
export function commentsOf(bytes: Uint8Array, printOf: ItemPrint): readonly IncomingComment[] | null {
  const value = read(bytes)
  const found = (Array.isArray(value) ? value : [value]).map((message: unknown) => itemsOf(message))
  if (found.every((items) => items === null)) return null
  return found.flatMap((items) =>
    (items ?? []).map((item) => withMessageId(item, item.givenId ?? printOf(item))),
  )
}

function itemsOf(message: unknown): readonly ParsedItem[] | null {
  const grabbed = readGrabbed(message)
  if (grabbed) return grabbed
  const own = parseItem(message)
  return own.ok ? [own.item] : null
}

function read(bytes: Uint8Array): unknown {
  try {
    return parseExactly(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // A greeting or a heartbeat in words.
    return null
  }
}
