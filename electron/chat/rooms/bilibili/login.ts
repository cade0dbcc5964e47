/** The cookies that go with every request, and who they say is asking. */
export type Login = {
  /** For the header `Cookie`; never to be logged. */
  readonly cookies: ReadonlyMap<string, string>
  /** Whether the host has lent a login: SESSDATA is the cookie that carries it. */
  readonly lent: boolean
}

/** What may stand in a cookie: anything else in a header would make fetch throw with the whole cookie in its message. */
const namePattern = /^[\w!#$%&'*+.^`|~-]+$/
const valuePattern = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/

/** Reads a cookie as it is copied from a browser: `SESSDATA=…; DedeUserID=…`, with or without `Cookie:` before it. */
export function loginOf(written: string | null): Login {
  const cookies = new Map<string, string>()
  for (const pair of (written ?? '').replace(/^\s*cookie:\s*/i, '').split(/[;\r\n]/)) {
    const sign = pair.indexOf('=')
    const name = pair.slice(0, sign).trim()
    const value = pair.slice(sign + 1).trim()
    if (sign > 0 && namePattern.test(name) && valuePattern.test(value)) cookies.set(name, value)
  }
  return { cookies, lent: (cookies.get('SESSDATA') ?? '') !== '' }
}

/** The header of these cookies, or null without any. */
export function cookieHeader(cookies: ReadonlyMap<string, string>): string | null {
  return cookies.size === 0 ? null : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
