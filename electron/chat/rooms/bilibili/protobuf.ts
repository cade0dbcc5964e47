import { BinaryReader, WireType } from '@bufbuild/protobuf/wire'

/** The fields of one protobuf message, by their numbers; the last of several counts where one is asked for. */
export type Fields = {
  /** A whole number, as text: Bilibili's go beyond what a JavaScript number holds. */
  readonly whole: (field: number) => string | null
  readonly text: (field: number) => string | null
  readonly messages: (field: number) => readonly Fields[]
}

/** Reads a message without a schema: Bilibili publishes none, and most of its fields are of no use here. */
export function fieldsOf(bytes: Uint8Array): Fields {
  const wholes = new Map<number, string>()
  const chunks = new Map<number, Uint8Array[]>()
  const reader = new BinaryReader(bytes)
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag()
    if (type === WireType.Varint) wholes.set(field, String(reader.uint64()))
    else if (type === WireType.LengthDelimited)
      chunks.set(field, [...(chunks.get(field) ?? []), reader.bytes()])
    else reader.skip(type, field)
  }
  return {
    whole: (field) => wholes.get(field) ?? null,
    text: (field) => {
      const last = chunks.get(field)?.at(-1)
      return last ? new TextDecoder().decode(last) : null
    },
    messages: (field) => (chunks.get(field) ?? []).map(fieldsOf),
  }
}
