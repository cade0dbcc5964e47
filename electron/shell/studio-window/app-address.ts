import { join, normalize, sep } from 'node:path'

/** The window's own address; nothing else may be navigated to. */
export const appOrigin = 'fieldcast://app'

/** No inline script, nothing from outside; component styles are the one thing set inline. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A path as people write it, or null where its escapes spell no text. */
export function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** The file a path names, or null where it leads out of its folder. */
export function fileBehind(
  path: string,
  folders: { readonly renderer: string; readonly photos: string },
): string | null {
  const photo = path.startsWith('/photos/')
  const root = photo ? folders.photos : folders.renderer
  const wanted = photo ? path.slice('/photos/'.length) : path === '/' ? 'index.html' : path.slice(1)
  const file = normalize(join(root, wanted))
  return !wanted.includes('\0') && file.startsWith(root + sep) ? file : null
}
