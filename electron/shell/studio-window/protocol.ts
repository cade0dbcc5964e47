import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { contentSecurityPolicy, decodedPath, fileBehind } from './app-address'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
  '.wav': 'audio/wav',
}

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'fieldcast', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built window, and the shop's photos under /photos/. */
export function serveApp(folders: { readonly renderer: string; readonly photos: string }): void {
  protocol.handle('fieldcast', async (request) => {
    const { host, pathname } = new URL(request.url)
    const path = host === 'app' ? decodedPath(pathname) : null
    const file = path === null ? null : fileBehind(path, folders)
    if (file === null) return new Response('not found', { status: 404 })
    try {
      return new Response(await readFile(file), {
        headers: {
          'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}
