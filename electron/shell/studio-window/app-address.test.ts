import fc from 'fast-check'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, decodedPath, fileBehind } from './app-address'
import { masked } from '../masked'

const folders = { renderer: join(sep, 'program', 'out', 'renderer'), photos: join(sep, 'shop', 'photos') }

describe('the files behind the window', () => {
  it('serves the page, its parts and the shop’s photos', () => {
    expect(fileBehind('/', folders)).toBe(join(folders.renderer, 'index.html'))
    expect(fileBehind('/assets/index.js', folders)).toBe(join(folders.renderer, 'assets', 'index.js'))
    expect(fileBehind('/photos/ab12.jpg', folders)).toBe(join(folders.photos, 'ab12.jpg'))
  })

  it('never leads out of the two folders, whatever the path', () => {
    const step = fc.constantFrom('..', '.', 'photos', 'a', '', '%2e%2e', '\\..', 'C:', '\0', 'fieldcast.db')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const file = fileBehind(`/${steps.join('/')}`, folders)
        expect(
          file === null || file.startsWith(folders.renderer + sep) || file.startsWith(folders.photos + sep),
        ).toBe(true)
      }),
    )
    expect(fileBehind('/photos/../fieldcast.db', folders)).toBeNull()
    expect(fileBehind('/../../etc/passwd', folders)).toBeNull()
  })

  it('reads escapes once, and takes those that spell nothing for no path', () => {
    expect(decodedPath('/photos/%E7%8E%89%2e%252e.jpg')).toBe('/photos/玉.%2e.jpg')
    for (const broken of ['/%', '/%zz', '/photos/%e0%a4%a']) expect(decodedPath(broken)).toBeNull()
  })

  it('forbids inline scripts and everything from outside', () => {
    expect(contentSecurityPolicy).toContain("script-src 'self';")
    expect(contentSecurityPolicy).toContain("default-src 'self'")
    expect(contentSecurityPolicy).not.toMatch(/script-src[^;]*unsafe/)
  })
})

describe('the log’s last guard', () => {
  it('masks phone numbers, and leaves order numbers’ short parts alone', () => {
    expect(masked('call 13800001111 now')).toBe('call ####### now')
    expect(masked('parcel P261123-0007 of show 3')).toBe('parcel P261123-0007 of show 3')
  })
})
