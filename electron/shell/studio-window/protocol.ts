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

/**
 * Serves the built window, and the shop's photos under /photos/. `onScripts` hears that the scripts which the page asks
 * for first have all been handed over: from then on its process has work of its own for a while.
 */
export function serveApp(
  folders: { readonly renderer: string; readonly photos: string },
  onScripts: () => void,
): void {
  let scriptsDue = 0
  const scriptGone = () => {
    scriptsDue -= 1
    if (scriptsDue === 0) onScripts()
  }
  protocol.handle('fieldcast', async (request) => {
    const { host, pathname } = new URL(request.url)
    const path = host === 'app' ? decodedPath(pathname) : null
    const file = path === null ? null : fileBehind(path, folders)
    if (file === null) return new Response('not found', { status: 404 })
    const type = extname(file)
    const isScript = type === '.js'
    if (isScript) scriptsDue += 1
    try {
      const bytes = await readFile(file)
      return new Response(isScript ? handedOver(bytes, scriptGone) : bytes, {
        headers: {
          'content-type': contentTypes[type] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      if (isScript) scriptGone()
      return new Response('not found', { status: 404 })
    }
  })
}

/** Bytes that tell when they have been taken. */
function handedOver(bytes: Uint8Array, taken: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(bytes),
    // Asked for more, which there is not.
    pull(stream) {
      stream.close()
      taken()
    },
  })
}
