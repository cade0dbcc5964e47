import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageTexts } from '../../../scripts/slips/decode.mjs'
import { startPress, type StartedPress } from '../../../scripts/slips/press.mjs'

const paper = { widthMm: 100, heightMm: 150 }
let press: StartedPress
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldcast-press-test-'))
  press = await startPress()
}, 120_000)

afterAll(async () => {
  await press.stop()
  await rm(folder, { recursive: true, force: true })
})

async function textOf(html: string): Promise<string> {
  const path = join(folder, 'page.pdf')
  await writeFile(path, (await press.press(html, paper)).pdf)
  return (await pageTexts(path)).join('')
}

describe('the press', () => {
  it('waits until a document says that it is laid out', async () => {
    const html = `<p id="words">not yet</p><script>
      window.documentReady = new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
        document.getElementById('words').textContent = 'laid out'; done() }, 50)))</script>`
    expect(await textOf(html)).toContain('laid out')
  })

  it('prints documents one after the other, each its own', async () => {
    const pdfs = await Promise.all(
      ['first', 'second', 'third'].map((word) => press.press(`<p>${word}</p>`, paper)),
    )
    for (const [index, word] of ['first', 'second', 'third'].entries()) {
      const path = join(folder, `${word}.pdf`)
      await writeFile(path, pdfs[index]?.pdf ?? '')
      expect((await pageTexts(path)).join('')).toContain(word)
    }
  })

  it('fetches nothing and reads no file', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('x')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const words = await textOf(`<img src="${url}/picture"><link rel="stylesheet" href="${url}/style">
      <iframe src="file:///etc/passwd"></iframe><iframe src="${url}/frame"></iframe>
      <script>window.documentReady = fetch('${url}/fetch').then(() => 'reached', () => 'refused').then((end) => document.body.append(end))</script>`)
    await new Promise((closed) => server.close(closed))
    expect(words).toContain('refused')
    expect(words).not.toContain('root:')
    expect(asked).toEqual([])
  })

  it('says so when a document cannot be laid out, and prints the next', async () => {
    const broken = '<script>window.documentReady = Promise.reject(new Error("no room"))</script>'
    await expect(press.press(broken, paper)).rejects.toMatchObject({ code: 'pdf_failed' })
    expect(await textOf('<p>next</p>')).toContain('next')
  })
})
