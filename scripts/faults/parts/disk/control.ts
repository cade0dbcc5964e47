import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs'

/** What shim.c is told and what it counted, in the order of its struct. */
const fields = [
  'calls',
  'failFrom',
  'failUntil',
  'failErrno',
  'failed',
  'killAt',
  'acked',
  'ackedToo',
  'snapAt',
  'snapEvery',
  'snaps',
  'early',
  'seed',
] as const
export type Field = (typeof fields)[number]

/** Errors of the system, by their numbers on Linux. */
export const systemErrors = { EIO: 5, ENOSPC: 28 } as const

/** The file through which a process under the shim and whoever watches it tell each other numbers. */
export class Control {
  private readonly file: number

  constructor(path: string) {
    this.file = openSync(path, 'r+')
  }

  static create(path: string, values: Partial<Record<Field, number>>): Control {
    writeFileSync(path, Buffer.alloc(4096))
    const control = new Control(path)
    for (const field of fields) control.set(field, values[field] ?? 0)
    return control
  }

  get(field: Field): number {
    const bytes = Buffer.alloc(8)
    readSync(this.file, bytes, 0, 8, fields.indexOf(field) * 8)
    return Number(bytes.readBigInt64LE())
  }

  set(field: Field, value: number): void {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(BigInt(value))
    writeSync(this.file, bytes, 0, 8, fields.indexOf(field) * 8)
  }

  close(): void {
    closeSync(this.file)
  }
}
