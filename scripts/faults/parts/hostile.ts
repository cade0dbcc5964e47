import { randomInt } from 'node:crypto'

/** What people who wish a host ill, or whose keyboard broke, write; each gets a number of its own behind it. */
const seeds: readonly string[] = [
  '<script>document.title="owned"</script>',
  '<img src=x onerror="document.title=\'owned\'">',
  '<iframe src="file:///etc/passwd"></iframe>',
  '"><svg/onload=fetch("http://127.0.0.1:1/")>',
  'javascript:alert(1)',
  'http://127.0.0.1:1/click https://example.com/?a=1&b=2',
  "'); DROP TABLE comments; --",
  "1' OR '1'='1",
  '%s%n%x {{constructor.constructor("return process")()}} ${7*7} #{1}',
  "=cmd|' /C calc'!A0",
  '+SUM(1;2)',
  '-2+3+cmd',
  '@import',
  '\t=1+1',
  '\r\n=HYPERLINK("http://127.0.0.1")',
  '\u202e上反\u202d \u2066x\u2069',
  '\u200b\u200c\u200d\ufeff零\u200b宽',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034d',
  '\u0000\u0001\u0007\u001b[31m',
  '\ud83d\ude00\ud83c\udf3d\ud83e\udd5a',
  '{"text":"1号要100箱","__proto__":{"polluted":true}}',
  '../../../../etc/passwd',
  'C:\\Windows\\System32',
  '１号要１００箱？不要不要',
  '9'.repeat(400),
  '一'.repeat(300),
  '1号'.repeat(200),
]

/** One hostile comment, always the same for its number; every 5,000th is a megabyte long. */
export function hostileText(number: number): string {
  const seed = seeds[number % seeds.length] ?? ''
  if (number % 5_000 === 4_999) return `${seed}${'🌽<b>玉米</b>'.repeat(75_000)}#${number}`
  return `${seed}#${number}`
}

/** How many characters a megabyte comment has at least; used to see that some were sent. */
export const longFrom = 500_000

/** How many of these, from a place on, go together: the long ones go alone, for a body holds a few megabytes. */
export function batchSize(numbers: readonly number[], from: number, most: number): number {
  const isLong = (place: number) => (numbers[place] ?? 0) % 5_000 === 4_999
  if (isLong(from)) return 1
  let size = 1
  while (size < most && from + size < numbers.length && !isLong(from + size)) size += 1
  return size
}

/** Which of the earlier ones a grabber that is not sure says again. */
export function someAgain(sent: number, count: number): readonly number[] {
  return Array.from({ length: Math.min(sent, count) }, () => randomInt(0, sent))
}
