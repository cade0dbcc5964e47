import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTemplates } from './document-templates'

const resources = resolve('resources')
const ours = (name: string) => readFileSync(join(resources, 'documents', name), 'utf8')
let own: string
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'fieldcast-templates-'))
})
afterEach(() => rmSync(own, { recursive: true, force: true }))

describe('templates of the shop’s own', () => {
  it('are not needed', () => {
    expect(readTemplates('packingSlip', { resources, own })).toMatchObject({
      own: false,
      problem: null,
      body: ours('packing-slip.html'),
    })
  })

  it('lie over ours file by file', () => {
    writeFileSync(join(own, 'document.css'), 'body { color: blue }')
    mkdirSync(join(own, 'parts'))
    writeFileSync(join(own, 'parts', 'ending.html'), '<p>{{thankYou}}</p>')
    const { style, body, parts, ...found } = readTemplates('packingSlip', { resources, own })
    expect(found).toMatchObject({ own: true, problem: null })
    expect([style, parts['ending']]).toEqual(['body { color: blue }', '<p>{{thankYou}}</p>'])
    expect(body).toBe(ours('packing-slip.html'))
    expect(readTemplates('testPage', { resources, own }).style).toBe(ours('document.css'))
  })

  it.each([
    [
      'leaves out the code',
      '<section class="slip">{{number}}{{name}}{{phone}}{{address}}</section>',
      'lacks',
      'barcode',
    ],
    ['is no section', '{{{barcode}}}{{number}}{{name}}{{phone}}{{address}}', 'lacks', 'class="slip"'],
    ['is not well formed', '<section class="slip">{{#prices}}</section>', 'syntax', 'prices'],
    ['never closes a name', '<section class="slip">{{number</section>', 'syntax', 'Unclosed'],
  ])('one that %s is told and not used', (_case, text, reason, detail) => {
    writeFileSync(join(own, 'address-label.html'), text)
    const { body, problem } = readTemplates('addressLabel', { resources, own })
    expect(body).toBe(ours('address-label.html'))
    expect(problem).toMatchObject({ file: 'address-label.html', reason })
    expect(problem?.detail).toContain(detail)
  })

  it('one that cannot be read is told and not used', () => {
    mkdirSync(join(own, 'address-label.html'))
    expect(readTemplates('addressLabel', { resources, own })).toMatchObject({
      own: false,
      problem: { file: 'address-label.html', reason: 'unreadable' },
    })
  })
})
