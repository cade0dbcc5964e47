import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FieldcastError } from '@shared/errors'
import type { PhotoFolder } from '../services/ports'

/** Photos as files in `folder`, named by their content, so that one name always means one picture. */
export function photoFolder(folder: string): PhotoFolder {
  return {
    write(jpeg) {
      const name = `${createHash('sha256').update(jpeg).digest('hex').slice(0, 32)}.jpg`
      const path = join(folder, name)
      if (existsSync(path)) return name
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(`${path}.partial`, jpeg)
        renameSync(`${path}.partial`, path)
      } catch (error) {
        throw new FieldcastError('file_not_written', error instanceof Error ? error.message : String(error))
      }
      return name
    },
    pathOf: (name) => join(folder, name),
    remove: (name) => rmSync(join(folder, name), { force: true }),
  }
}
