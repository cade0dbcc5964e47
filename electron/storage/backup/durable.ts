import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file's bytes through to the disk. */
export function flushFile(path: string): void {
  withOpen(path, 'r+', fsyncSync)
}

/** Makes what was created, renamed or removed in a folder outlive a power cut; Windows does so by itself. */
export function flushFolder(path: string): void {
  if (process.platform !== 'win32') withOpen(path, 'r', fsyncSync)
}

/** Gives a finished file its name, for good when it returns. */
export function nameForGood(partial: string, path: string): void {
  flushFile(partial)
  renameSync(partial, path)
  flushFolder(dirname(path))
}

/** Writes a small file whole or not at all. */
export function writeForGood(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text)
  nameForGood(`${path}.partial`, path)
}

function withOpen(path: string, flags: string, work: (file: number) => void): void {
  const file = openSync(path, flags)
  try {
    work(file)
  } finally {
    closeSync(file)
  }
}
