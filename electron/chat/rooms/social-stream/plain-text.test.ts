import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText } from './plain-text'

it.each([
  ['1号两箱', '1号两箱'],
  ['要 <b>两</b>箱', '要 两箱'],
  ['要<img src="https://x/corn.png" alt=":corn:" class="emote">两箱', '要:corn:两箱'],
  ["<IMG ALT='玉米' src=x>", '玉米'],
  ['<img src=x alt=corn>', 'corn'],
  ['<img src="x" data-alt="no">', ''],
  ['<img src="a>b" alt="c>d">', 'c>d'],
  ['一<br/>二', '一 二'],
  ['1 &lt; 2 &amp;amp; 3', '1 < 2 &amp; 3'],
  ['&#30000;&#x1F33D;&quot;&nbsp;&unknown;', '田🌽" &unknown;'],
  ['&#0;&#xD800;&#9999999;', '&#0;&#xD800;&#9999999;'],
  ['1<2 箱 <3', '1<2 箱 <3'],
  ['<script>alert(1)</script>', 'alert(1)'],
  ['&lt;script&gt;', '<script>'],
  ['<a href="javascript:alert(1)" onclick="x()">点我</a>', '点我'],
  ['<!-- 看不见 -->看得见', '看得见'],
  ['没有完 <img src="x', '没有完 <img src="x'],
])('%s is read as %s', (html, text) => {
  expect(plainText(html)).toBe(text)
})

it('leaves text without markup as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[<&]/.test(text)),
      (text) => {
        expect(plainText(text)).toBe(text)
      },
    ),
  )
})

it('is quick with whatever is sent', () => {
  for (const piece of ['<', '<a', '<a"', '<a "\'', '<!--', '&#', '<img alt="']) {
    const began = performance.now()
    plainText(piece.repeat(10_000 / piece.length))
    plainText(piece.repeat(1_000_000))
    expect(performance.now() - began).toBeLessThan(1_000)
  }
})
