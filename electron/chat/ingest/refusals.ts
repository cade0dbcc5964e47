/** Largest request body or frame, in bytes after decompression. */
export const LARGEST_BODY = 2 * 1024 * 1024
/** Most comments in one request: each is parsed and journalled in one go while the window waits. */
export const MOST_ITEMS = 20_000

/** Every way a whole request or frame is refused: its HTTP status, and the sentence in Chinese and in English. */
const refusals = {
  host_refused: [403, 'Host 不是本机地址。', 'The Host header is not this machine and port.'],
  origin_refused: [403, '网页不能向田播发送评论。', 'Pages of the web may not post comments to Fieldcast.'],
  wrong_token: [
    401,
    '令牌缺失或不对，请在设置页复制。',
    'The token is missing or wrong; copy it from Settings.',
  ],
  not_found: [404, '没有这个地址，请使用 /comments。', 'There is nothing here; use /comments.'],
  method_not_allowed: [405, '请用 POST 发送。', 'Use POST.'],
  upgrade_refused: [400, '只支持升级到 WebSocket。', 'The only upgrade there is, is to WebSocket.'],
  not_utf8: [400, '内容不是 UTF-8 编码。', 'The body is not UTF-8.'],
  not_json: [400, '内容不是有效的 JSON。', 'The body is not valid JSON.'],
  wrong_shape: [400, '内容应是一个对象或对象数组。', 'The body must be an object or an array of objects.'],
  nothing_usable: [
    400,
    '没有一条评论可用，原因见 refused。',
    'No comment could be taken; see refused for why.',
  ],
  bad_request: [400, '请求无法读取。', 'The request could not be read.'],
  too_slow: [408, '请求发送得太慢。', 'The request took too long to arrive.'],
  too_large: [413, '内容超过 2 MB，请分批发送。', 'The body is over 2 MB; send it in parts.'],
  too_many: [413, '一次最多 20000 条，请分批发送。', 'At most 20,000 comments at once; send them in parts.'],
  unsupported_media_type: [
    415,
    '请用 Content-Type: application/json（UTF-8），压缩可用 gzip、deflate 或 br。',
    'Use Content-Type: application/json in UTF-8, plain or compressed by gzip, deflate or br.',
  ],
  headers_too_large: [431, '请求头太大。', 'The request headers are too large.'],
  not_journalled: [
    503,
    '没能保存到磁盘，请稍后重发。',
    'It could not be saved to disk; send it again in a moment.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>

export type RefusalCode = keyof typeof refusals

/** The body of every error answer. */
export type RefusalBody = { readonly error: RefusalCode; readonly message: string }

/** The body of a refusal. */
export function refusalBody(code: RefusalCode): RefusalBody {
  const [, chinese, english] = refusals[code]
  return { error: code, message: `${chinese} ${english}` }
}

/** The HTTP status of a refusal. */
export function refusalStatus(code: RefusalCode): number {
  return refusals[code][0]
}
