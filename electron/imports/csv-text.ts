import { FieldcastError } from '@shared/errors'
import iconv from 'iconv-lite'

export type CsvEncoding = 'utf-8' | 'gb18030'

/**
 * Decodes a file that a spreadsheet program saved: UTF-8 with or without a mark, UTF-16 with its mark ("Unicode text",
 * reported as utf-8: both are Unicode), and otherwise GB18030, which holds GBK and GB2312. Throws csv_unreadable for
 * what is no text, such as an .xlsx file.
 */
export function decodeCsv(bytes: Uint8Array): { readonly encoding: CsvEncoding; readonly text: string } {
  const decoded = decode(bytes)
  const replaced = decoded.text.split('\uFFFD').length - 1
  if (decoded.text.includes('\0') || replaced * 20 > decoded.text.length) {
    throw new FieldcastError('csv_unreadable', 'the file is no text in a known encoding')
  }
  if (decoded.text.trim() === '') throw new FieldcastError('csv_unreadable', 'the file is empty')
  return decoded
}

function decode(bytes: Uint8Array): { readonly encoding: CsvEncoding; readonly text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-8', text: unicode('utf-16le', bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-8', text: unicode('utf-16be', bytes) }
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null) return { encoding: 'utf-8', text: utf8 }
  return { encoding: 'gb18030', text: iconv.decode(Buffer.from(bytes), 'gb18030') }
}

function unicode(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes), encoding)
}

/** Null when the bytes are not UTF-8 throughout, which Chinese in GB18030 practically never is. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
