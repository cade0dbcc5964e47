import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { startLure, type Lure } from './fixtures/lure'
import type { Program } from './fixtures/program'
import { expect, test as base } from './fixtures/stage'
import { invoke } from './pages/bridge'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

const test = base.extend<{ lure: Lure }>({
  // eslint-disable-next-line no-empty-pattern
  lure: async ({}, use) => {
    const lure = await startLure()
    await use(lure)
    await lure.close()
  },
})

/** Electron's own tests ask this of a page; its typings leave it out. */
type Inspected = { getLastWebPreferences(): Readonly<Record<string, unknown>> | null }

/** What a person sees; the hidden pages that draw cards and slips come and go. */
const windowCount = ({ app }: Program) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((each) => each.isVisible()).length)

test('the page sees nothing of Node and Electron, and two functions of Fieldcast', async ({ open }) => {
  const { app, window } = await open()
  const seen = await window.evaluate(() => ({
    node: [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'ipcRenderer',
      'electron',
    ].filter((name) => name in globalThis),
    bridge: Object.keys((globalThis as never as { fieldcast: object }).fieldcast).sort(),
    // What a page could reach through the bridge's own functions must be its own world's.
    sameWorld:
      (globalThis as never as { fieldcast: { invoke: object } }).fieldcast.invoke.constructor === Function,
  }))
  expect(seen).toEqual({ node: [], bridge: ['invoke', 'listen'], sameWorld: true })

  // Every page, the hidden ones that draw the card and the slips too. One that is just being made or taken down
  // has no preferences yet or any more, and is looked at again.
  const preferences = () =>
    app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => (contents as never as Inspected).getLastWebPreferences()),
    )
  await expect.poll(async () => (await preferences()).includes(null)).toBe(false)
  const given = await preferences()
  expect(given.length).toBeGreaterThan(0)
  for (const page of given)
    if (page !== null)
      expect(page).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
      })
  expect(given.some((page) => page?.['webviewTag'] === true)).toBe(false)
})

test('no script but Fieldcast’s own runs in the window, and nothing is fetched from outside', async ({
  open,
  lure,
}) => {
  const { window } = await open()
  const outcome = await window.evaluate(async (url) => {
    const refused = new Set<string>()
    Object.assign(globalThis, { refused })
    document.addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective))
    const inline = document.createElement('script')
    inline.textContent = 'window.__inline = 1'
    document.body.append(inline)
    const remote = document.createElement('script')
    remote.src = `${url}/script.js`
    document.body.append(remote)
    const holder = document.createElement('div')
    holder.innerHTML = `<img src="${url}/picture.png" onerror="window.__handler = 1"><object data="${url}/object"></object><iframe src="${url}/frame"></iframe><link rel="stylesheet" href="${url}/style.css">`
    document.body.append(holder)
    const form = document.createElement('form')
    form.action = `${url}/form`
    document.body.append(form)
    form.submit()
    // Out of the debugger's own call, to which this page's policy does not apply.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve((0, eval)('1 + 1'))
        } catch (error) {
          resolve((error as Error).name)
        }
      }),
    )
    const attempt = (work: () => unknown) =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'reached',
          () => 'refused',
        )
    const fetched = await attempt(() => fetch(`${url}/fetch`))
    const beacon = await attempt(() => navigator.sendBeacon(`${url}/beacon`))
    const socket = await attempt(
      () =>
        new Promise((resolve, reject) => {
          const opened = new WebSocket(`${url.replace('http', 'ws')}/socket`)
          opened.onopen = resolve
          opened.onerror = reject
        }),
    )
    const worker = await attempt(
      () =>
        new Promise((resolve, reject) => {
          const made = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
          made.onmessage = resolve
          made.onerror = reject
        }),
    )
    return {
      evaluated,
      fetched,
      beacon: beacon === 'reached' ? 'sent or dropped' : beacon,
      socket,
      worker,
      ran: ['__inline', '__handler', 'lured'].filter((name) => name in globalThis),
    }
  }, lure.url)
  expect(outcome).toMatchObject({
    evaluated: 'EvalError',
    fetched: 'refused',
    socket: 'refused',
    worker: 'refused',
    ran: [],
  })
  // Frames and forms are stopped by another process, which tells a moment later.
  await expect
    .poll(() => window.evaluate(() => [...(globalThis as never as { refused: Set<string> }).refused]))
    .toEqual(
      expect.arrayContaining([
        'connect-src',
        'form-action',
        'frame-src',
        'img-src',
        'object-src',
        'style-src-elem',
      ]),
    )
  expect(lure.visits).toEqual([])
})

test('nothing leads the window away from Fieldcast, and no second window opens', async ({
  open,
  lure,
  shop,
}) => {
  const program = await open()
  const { app, window } = program
  await expect.poll(() => windowCount(program)).toBe(1)
  const file = join(shop, 'dropped.html')
  writeFileSync(file, '<title>dropped</title>')
  // Asked of the page itself: Playwright would wait for a navigation that is never allowed to begin.
  const run = (code: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, script) =>
        BrowserWindow.getAllWindows()
          .find((each) => each.webContents.getURL().startsWith('fieldcast://app/'))
          ?.webContents.executeJavaScript(script, true),
      code,
    )
  const click = (href: string, target = '') =>
    run(`{
      const link = Object.assign(document.createElement('a'), { href: '${href}', target: '${target}' })
      document.body.append(link)
      link.click()
      link.remove()
    }`)
  await run('window.sameAsBefore = true')
  const ways: Record<string, () => Promise<unknown>> = {
    droppedFile: () => dropFile(window, file),
    address: () => run(`void (location.href = '${lure.url}/away')`),
    replaced: () => run(`location.replace('${lure.url}/away')`),
    file: () => run(`void (location.href = 'file://${file}')`),
    data: () => run(`void (location.href = 'data:text/html,<title>away</title>')`),
    link: () => click(`${lure.url}/link`),
    linkToNewWindow: () => click(`${lure.url}/blank`, '_blank'),
    script: () => click('javascript:void(window.sameAsBefore = 1)'),
    windowOpen: async () =>
      expect(await run(`[window.open('${lure.url}'), window.open('about:blank')]`)).toEqual([null, null]),
    webview: async () =>
      expect(
        await run(`{
          const view = document.createElement('webview')
          view.setAttribute('src', '${lure.url}/webview')
          document.body.append(view)
          'loadURL' in view
        }`),
      ).toBe(false),
  }
  for (const [way, go] of Object.entries(ways)) {
    await test.step(way, async () => {
      await go()
      // A round trip to the page and a painted frame later, it is the same page with the same state.
      await run('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
      expect(
        await run(`[window.sameAsBefore, location.href, document.querySelector('nav') !== null]`),
      ).toEqual([true, 'fieldcast://app/index.html', true])
    })
  }
  expect(await windowCount(program)).toBe(1)
  const addresses = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  )
  expect(addresses.filter((address) => address.startsWith('http') || address.startsWith('file'))).toEqual([])
  expect(lure.visits).toEqual([])
})

test('the window may write to the clipboard, and has no other permission', async ({ open }) => {
  const { app, window } = await open()
  const outcome = await window.evaluate(async () => {
    const named = (error: unknown) => (error instanceof Error ? error.name : 'refused')
    return {
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
        ),
      ),
      camera: await navigator.mediaDevices
        .getUserMedia({ video: true, audio: true })
        .then(() => 'granted', named),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'granted', named),
      notification: await Notification.requestPermission(),
      midi: await navigator.requestMIDIAccess({ sysex: true }).then(() => 'granted', named),
      read: await navigator.clipboard.readText().then(() => 'granted', named),
      states: await Promise.all(
        (['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read'] as const).map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    }
  })
  expect(outcome).toEqual({
    place: 'denied',
    camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
    screen: expect.stringMatching(/NotAllowedError|NotSupportedError|InvalidStateError/),
    notification: 'denied',
    midi: expect.stringMatching(/SecurityError|NotAllowedError/),
    read: 'NotAllowedError',
    states: ['denied', 'denied', 'denied', 'denied', 'denied'],
  })

  await new Studio(window).openPage('设置')
  await window.getByRole('button', { name: '复制接入地址' }).click()
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^http:\/\/127\.0\.0\.1:\d+\/comments$/)
})

test('a page that is not the studio gets no answer and hears nothing, even with its preload', async ({
  open,
  lure,
}) => {
  const program = await open()
  const { window } = program
  for (const address of ['data:text/html,foreign', 'about:blank', lure.url, 'fieldcast://evil/index.html']) {
    const answers = await program.app.evaluate(async ({ app, BrowserWindow }, url) => {
      const studio = BrowserWindow.getAllWindows().find((each) =>
        each.webContents.getURL().startsWith('fieldcast://app/'),
      )
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, contextIsolation: true, preload },
      })
      await foreign.loadURL(url).catch(() => undefined)
      const run = (code: string): Promise<unknown> => foreign.webContents.executeJavaScript(code)
      await run(`window.heard = []; fieldcast.listen('state.changed', (payload) => heard.push(payload)); 0`)
      const outcome = {
        snapshot: await run(`fieldcast.invoke('state.snapshot', {})`),
        change: await run(`fieldcast.invoke('settings.change', { shopName: 'pwned' })`),
      }
      // The studio itself changes something, which only the studio is told.
      await studio?.webContents.executeJavaScript(
        `fieldcast.invoke('settings.change', { thankYou: String(Math.random()) })`,
      )
      const heard = await run('heard.length')
      foreign.destroy()
      return { ...outcome, heard }
    }, address)
    const refused = { ok: false, error: { code: 'not_allowed' } }
    expect(answers, address).toMatchObject({ snapshot: refused, change: refused, heard: 0 })
  }

  await test.step('a frame inside the studio has no bridge at all', async () => {
    const found = await window.evaluate(async () => {
      const frames = ['about:blank', 'data:text/html,foreign', '/index.html'].map((source) => {
        const frame = document.createElement('iframe')
        frame.src = source
        document.body.append(frame)
        return frame
      })
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return frames.map((frame) => {
        try {
          return frame.contentWindow !== null && 'fieldcast' in frame.contentWindow
        } catch {
          return false
        }
      })
    })
    expect(found).toEqual([false, false, false])
  })
  expect(JSON.stringify(await invoke(window, 'state.snapshot', {}))).not.toContain('pwned')
})

test('the window’s own address serves its pages and photos, and no other file of this computer', async ({
  open,
}) => {
  const { window } = await open()
  await new Studio(window).openSampleShop()
  const photo = await window.locator('img[src^="/photos/"]').first().getAttribute('src')
  const statusOf = (path: string) =>
    window.evaluate((asked) => fetch(asked).then(({ status }) => status, String), path)
  expect(await statusOf('/index.html')).toBe(200)
  expect(await statusOf(photo ?? '')).toBe(200)
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/%252e%252e%252fpackage.json',
    '/assets/..%2f..%2fmain%2fmain.cjs',
    '/photos/../fieldcast.db',
    '/photos/..%2ffieldcast.db',
    '/photos/%2e%2e%2ffieldcast.db',
    '/photos/..%5cfieldcast.db',
    '/photos/..%2fsecrets.json',
    '/photos%2f..%2ffieldcast.db',
    '/photos/..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/photos//etc/passwd',
    'fieldcast://app//etc/passwd',
    '/%',
    '/index.html%0a',
    '/photos/%e0%a4%a',
    '/photos/',
    '/photos',
    '/assets',
    'fieldcast://app:80/../package.json',
  ]) {
    expect(await statusOf(path), path).toBe(404)
  }
})

test('only a PDF that Fieldcast has printed can be opened or copied', async ({ open, shop }) => {
  const { app, window } = await open()
  await app.evaluate(({ shell, dialog }) => {
    const kept = globalThis as { opened?: string[] }
    kept.opened = []
    shell.openPath = async (path) => {
      kept.opened?.push(path)
      return ''
    }
    dialog.showSaveDialog = async () => {
      kept.opened?.push('saved')
      return { canceled: true, filePath: '' }
    }
  })
  const documents = join(shop, 'documents')
  mkdirSync(join(documents, 'inside'), { recursive: true })
  for (const path of [
    '/etc/passwd',
    join(shop, 'fieldcast.db'),
    `${documents}/../fieldcast.db`,
    `${documents}/../photos/x.pdf`,
    `${documents}/inside/x.pdf`,
    `${documents}/..pdf/../../x.pdf`,
    documents,
    '',
    'x.pdf',
    '../x.pdf',
    'https://evil.example/x.pdf',
    `file://${documents}/x.pdf`,
    `${documents}-elsewhere/x.pdf`,
    `${documents}/run.exe`,
  ]) {
    for (const call of ['documents.open', 'documents.save']) {
      expect(await invoke(window, call, { path }), `${call} ${path}`).toMatchObject({
        ok: false,
        error: { code: 'not_found' },
      })
    }
  }
  const opened = () => app.evaluate(() => (globalThis as { opened?: string[] }).opened)
  expect(await opened()).toEqual([])
  const own = join(documents, 'slips.pdf')
  writeFileSync(own, '%PDF-1.7')
  expect(await invoke(window, 'documents.open', { path: own })).toMatchObject({ ok: true })
  expect(await opened()).toEqual([own])
})

test('comments are taken from this computer only', async ({ open }) => {
  const { window } = await open()
  const { url } = await readIngest(window)
  const port = Number(new URL(url).port)
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
  expect(await canConnect('127.0.0.1', port)).toBe(true)
  // 127.0.0.2 is this machine too, but only a listener on every address answers there.
  for (const address of [...outside, '127.0.0.2'])
    expect(await canConnect(address, port), address).toBe(false)
})

test('no log holds a buyer’s phone or address, and no file a password or token', async ({ open, shop }) => {
  const program = await open()
  const { window } = program
  const studio = new Studio(window)
  const ingest = await readIngest(window)
  const phone = '13800138000'
  const spaced = '139 0013 9000'
  const address = '山东省菏泽市曹县孙庄村12号'
  const password = 'sweet-corn-of-2026!'
  await studio.openSampleShop()
  await studio.startShow()
  await say(ingest, [
    comment('王大姐', `1号要1箱 ${phone} ${address}`),
    comment('李叔', `寄到${address} 电话${spaced}`),
  ])
  await say(ingest, `{"text":"坏的 ${phone} ${address}"`)
  await studio.accept('王大姐')
  await studio.openPage('订单')
  await window.getByRole('row', { name: /王大姐/ }).click()
  await window.getByLabel('粘贴识别').fill(`王秀英 ${phone} ${address}`)
  await window.getByRole('button', { name: '保存', exact: true }).click()
  await expect(window.getByRole('row', { name: /王大姐/ })).toContainText('已齐')

  // Calls that fail and carry what must not be written down.
  await invoke(window, 'orders.setRecipient', { id: phone, recipient: { name: phone, phone, address } })
  await invoke(window, 'products.add', { draft: { name: address, code: phone } })
  await invoke(window, `products.${phone}`, { address })
  await invoke(window, 'documents.open', { path: `/${address}/${phone}.pdf` })
  await invoke(window, 'obs.connectTo', { host: '127.0.0.1', port: 9, password })
  await invoke(window, 'chat.renewIngestToken', {})
  const renewed = await readIngest(window)
  expect(renewed.token).not.toBe(ingest.token)
  await studio.endShow()
  await studio.openPage('打包')
  await window.getByRole('button', { name: '生成 1 个包裹的 PDF' }).click()
  await expect(window.getByText('PDF 已生成')).toBeVisible({ timeout: 60_000 })
  await program.close()

  const logs = filesUnder(join(shop, 'logs'))
  expect(logs.length).toBeGreaterThan(0)
  const secrets = [ingest.token, renewed.token, password]
  for (const file of logs) {
    const text = readFileSync(file, 'utf8')
    for (const word of [phone, spaced, address, '菏泽', '王秀英', '王大姐', ...secrets])
      expect(text.includes(word), `${file} holds ${word}`).toBe(false)
  }
  for (const file of filesUnder(shop)) {
    const bytes = readFileSync(file)
    for (const secret of secrets)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(secret, encoding)), `${file} holds a secret`).toBe(false)
  }
})

/** Drops a file into the middle of the window, as from the system's file manager. */
async function dropFile(window: Page, file: string): Promise<void> {
  const session = await window.context().newCDPSession(window)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    })
  }
  await session.detach()
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 })
    const end = (reached: boolean) => {
      socket.destroy()
      resolve(reached)
    }
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
    socket.on('timeout', () => end(false))
  })
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return entry.isFile() && statSync(path).size > 0 ? [path] : []
  })
}
