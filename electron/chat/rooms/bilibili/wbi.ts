import { createHash } from 'node:crypto'

/** Which characters of the two daily keys make the signing key, in Bilibili's order. */
const order = [
  46, 47, 18, 2, 53, 8, 23, 32, 15, 50, 10, 31, 58, 3, 45, 35, 27, 43, 5, 49, 33, 9, 42, 19, 29, 28, 14, 39,
  12, 38, 41, 13,
]

/** The signing key of the day, from the addresses of the two pictures that carry its halves. */
export function signingKeyOf(pictures: { readonly img_url: string; readonly sub_url: string }): string {
  const halves = baseName(pictures.img_url) + baseName(pictures.sub_url)
  return order.map((place) => halves.charAt(place)).join('')
}

/** The query that proves a request to come from Bilibili's own page; `seconds` since 1970. */
export function signedQuery(
  parameters: Readonly<Record<string, string | number>>,
  key: string,
  seconds: number,
): string {
  const query = Object.entries({ ...parameters, wts: seconds })
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encode(String(value))}`)
    .join('&')
  return `${query}&w_rid=${createHash('md5')
    .update(query + key)
    .digest('hex')}`
}

/** Bilibili signs values without these characters. */
const encode = (value: string) => encodeURIComponent(value.replace(/[!'()*]/g, ''))

const baseName = (address: string) => /([^/]*?)(?:\.[^./]*)?$/.exec(address)?.[1] ?? ''
