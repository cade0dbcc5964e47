import { describe, expect, it } from 'vitest'
import { isAllowedOrigin, isOwnHost } from './loopback-guard'

describe('which requests come from this machine', () => {
  it.each(['127.0.0.1:7788', 'localhost:7788', 'LOCALHOST:7788', '[::1]:7788'])(
    'knows itself as %s',
    (host) => {
      expect(isOwnHost(host, 7788)).toBe(true)
    },
  )

  it.each([
    undefined,
    '',
    '127.0.0.1',
    '127.0.0.1:7789',
    'evil.example:7788',
    'localhost.evil.example:7788',
    '127.0.0.1.evil.example:7788',
    'evil.example@127.0.0.1:7788',
    '127.0.0.1:7788, evil.example',
    '127.0.0.1:07788',
    '0.0.0.0:7788',
    '[::]:7788',
    '192.168.1.5:7788',
  ])('refuses the host %s, as after DNS rebinding', (host) => {
    expect(isOwnHost(host, 7788)).toBe(false)
  })

  it('needs no port in the Host header on port 80', () => {
    expect(isOwnHost('localhost', 80)).toBe(true)
    expect(isOwnHost('evil.example', 80)).toBe(false)
  })

  it.each([
    undefined,
    'http://localhost:5173',
    'http://127.0.0.1',
    'https://localhost:8443',
    'http://[::1]:3000',
  ])('lets programs and pages of this machine send: %s', (origin) => {
    expect(isAllowedOrigin(origin)).toBe(true)
  })

  it.each([
    '',
    'null',
    'https://evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil.example:127',
    'http://127.0.0.1@evil.example',
    'http://127.0.0.1:1@evil.example',
    'http://127.0.0.1/evil',
    'chrome-extension://abcdefghijklmnop',
    'file://',
    'http://127.0.0.1, http://evil.example',
    'http://192.168.1.5',
  ])('refuses the page %s', (origin) => {
    expect(isAllowedOrigin(origin)).toBe(false)
  })
})
