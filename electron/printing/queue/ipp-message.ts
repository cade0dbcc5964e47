/** The few kinds of values that reading printers and jobs needs, by their tags in RFC 8010. */
const tags = {
  operation: 0x01,
  end: 0x03,
  integer: 0x21,
  enum: 0x23,
  keyword: 0x44,
  uri: 0x45,
  name: 0x42,
} as const
const charset = 0x47
const language = 0x48
/** Tags below this one begin a group of attributes, or end the message. */
const firstValueTag = 0x10

/** One attribute to be sent. */
export type Sent = {
  readonly kind: 'integer' | 'keyword' | 'uri' | 'name'
  readonly name: string
  readonly values: readonly (string | number)[]
}

/** One printer or one job of an answer: its attributes by name, numbers for integers and enumerations. */
export type Group = ReadonlyMap<string, readonly (string | number)[]>

/** An answer; `status` below 0x100 is a success. */
export type Answer = { readonly status: number; readonly groups: readonly Group[] }

/** A request of the Internet Printing Protocol, version 1.1, in UTF-8. */
export function encodeRequest(operation: number, attributes: readonly Sent[]): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt16BE(0x0101, 0)
  header.writeUInt16BE(operation, 2)
  header.writeUInt32BE(1, 4)
  const parts = [
    header,
    Buffer.of(tags.operation),
    encodeValue(charset, 'attributes-charset', 'utf-8'),
    encodeValue(language, 'attributes-natural-language', 'en'),
  ]
  for (const { kind, name, values } of attributes)
    for (const [index, value] of values.entries())
      parts.push(encodeValue(tags[kind], index === 0 ? name : '', value))
  return Buffer.concat([...parts, Buffer.of(tags.end)])
}

function encodeValue(tag: number, name: string, value: string | number): Buffer {
  const nameBytes = Buffer.from(name)
  const valueBytes = typeof value === 'number' ? Buffer.alloc(4) : Buffer.from(value)
  if (typeof value === 'number') valueBytes.writeInt32BE(value, 0)
  const lengths = [Buffer.alloc(2), Buffer.alloc(2)] as const
  lengths[0].writeUInt16BE(nameBytes.length, 0)
  lengths[1].writeUInt16BE(valueBytes.length, 0)
  return Buffer.concat([Buffer.of(tag), lengths[0], nameBytes, lengths[1], valueBytes])
}

/** Reads an answer; throws RangeError where it ends too early. The group that only says how it went is left out. */
export function decodeAnswer(bytes: Buffer): Answer {
  const status = bytes.readUInt16BE(2)
  const groups: Map<string, (string | number)[]>[] = []
  let group = new Map<string, (string | number)[]>()
  let name = ''
  for (let at = 8; ;) {
    const tag = bytes.readUInt8(at++)
    if (tag === tags.end) return { status, groups }
    if (tag < firstValueTag) {
      group = new Map()
      if (tag !== tags.operation) groups.push(group)
      continue
    }
    const nameLength = bytes.readUInt16BE(at)
    const valueAt = at + 2 + nameLength
    const valueLength = bytes.readUInt16BE(valueAt)
    // A further value of the same attribute comes without a name.
    if (nameLength > 0) name = bytes.toString('utf8', at + 2, valueAt)
    const isNumber = (tag === tags.integer || tag === tags.enum) && valueLength === 4
    const value = isNumber
      ? bytes.readInt32BE(valueAt + 2)
      : bytes.toString('utf8', valueAt + 2, valueAt + 2 + valueLength)
    const known = group.get(name)
    if (known) known.push(value)
    else group.set(name, [value])
    at = valueAt + 2 + valueLength
  }
}

/** The first value of an attribute as text; empty where there is none. */
export function textOf(group: Group, name: string): string {
  const [value] = group.get(name) ?? []
  return typeof value === 'string' ? value : ''
}

/** The first value of an attribute as a number; 0 where there is none. */
export function numberOf(group: Group, name: string): number {
  const [value] = group.get(name) ?? []
  return typeof value === 'number' ? value : 0
}

/** All values of an attribute that are text. */
export function textsOf(group: Group, name: string): string[] {
  return (group.get(name) ?? []).filter((value) => typeof value === 'string')
}
