import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh folder with these folders in it, in memory where the machine has that: the shim plays the disk. */
export function stageFolder(purpose: string, folders: readonly string[]) {
  const path = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `fieldcast-${purpose}-`))
  const at = (name: string) => join(path, name)
  for (const name of folders) mkdirSync(at(name))
  return { path, at, remove: () => rmSync(path, { recursive: true, force: true }) }
}
