import { access, mkdir, rename, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { FieldcastError } from '@shared/errors'

/** The local date as people here write it, such as 2026-11-23. */
export function localDate(milliseconds: number): string {
  const date = new Date(milliseconds)
  const two = (value: number) => value.toString().padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** A path that nothing has yet: somebody may be looking at the earlier file. */
export async function freePath(folder: string, name: string): Promise<string> {
  const ending = extname(name)
  const stem = name.slice(0, name.length - ending.length)
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}${ending}`)
    try {
      await access(path)
    } catch {
      return path
    }
  }
}

/**
 * Has a file written beside its place and then put there, whole or not at all, under a name that was free. Throws
 * FieldcastError file_not_written where the disk refuses; what `write` itself refuses stays what it is.
 */
export async function inPlace<Told extends object>(
  folder: string,
  name: string,
  write: (partial: string) => Promise<Told>,
): Promise<Told & { readonly path: string }> {
  const partial = join(folder, `.${name}-${process.pid}-${Date.now()}.partial`)
  try {
    await mkdir(folder, { recursive: true })
    const told = await write(partial)
    const path = await freePath(folder, name)
    await rename(partial, path)
    return { ...told, path }
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    if (error instanceof FieldcastError) throw error
    throw new FieldcastError('file_not_written', error instanceof Error ? error.message : String(error))
  }
}
