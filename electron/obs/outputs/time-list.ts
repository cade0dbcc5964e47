import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { timeLine } from '@shared/domain/outputs/time-list'
import type { Log } from '../../services/ports'

/** The list of times of one recording after the other. */
export type TimeList = {
  /** OBS records from now on into this file, or a file that is not known. `at` is now, milliseconds since 1970. */
  begin(recording: string | null, at: number): void
  /**
   * Goes on with the list that was written last, where it is of the recording that is `position` ms long at `at`:
   * so after Fieldcast itself was started again. Answers the title of its last line, or null where there is none such.
   */
  goOn(position: number, at: number): string | null
  /** Whether a recording is followed. */
  readonly open: boolean
  /** From this place of the recording on, in ms, this title is on air; lines come in the order of the calls. */
  enter(position: Promise<number>, title: string): void
  /** The recording is over. Answers where its list lies, or null where nothing was entered. Never fails. */
  end(recording: string | null): Promise<string | null>
}

type Open = {
  readonly path: string
  readonly name: string
  begun: boolean
}

/** A recording may begin seconds after it was started, at its encoder's next key frame. */
const lateMs = 10_000

/** Writes each line to disk as it comes, in `folder`, so that a crash of Fieldcast or of OBS loses none. */
export function createTimeList(folder: string, log: Log): TimeList {
  let list: Open | null = null
  let writing: Promise<void> = Promise.resolve()

  function write(to: Open, line: string): void {
    try {
      const file = openSync(to.path, to.begun ? 'a' : 'w')
      try {
        writeSync(file, line)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      to.begun = true
    } catch (error) {
      log.error('the list of times was not written', error)
    }
  }

  return {
    get open() {
      return list !== null
    },
    begin(recording, at) {
      const name = nameOf(recording) ?? localTime(at)
      list = { name, path: join(folder, `${name}.txt`), begun: false }
    },
    goOn(position, at) {
      try {
        const newest = newestIn(folder)
        if (newest === null || !ranThen(position, at - newest.writtenAt)) return null
        const path = join(folder, newest.file)
        list = { path, name: newest.file.replace(/\.txt$/, ''), begun: true }
        return lastTitle(path)
      } catch (error) {
        log.error('the list of times was not read again', error)
        return null
      }
    },
    enter(position, title) {
      const to = list
      if (to === null) return
      writing = writing.then(async () => write(to, timeLine(await position, title)))
    },
    async end(recording) {
      const over = list
      list = null
      await writing
      if (over === null || !over.begun) return null
      return (recording === null ? null : putBeside(over, recording, log)) ?? over.path
    },
  }
}

/** Whether a recording that is so long now ran already then; one that was paused for long may be taken for a new one. */
function ranThen(position: number, sinceMs: number): boolean {
  return position + lateMs > sinceMs
}

function lastTitle(path: string): string {
  const line = readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  return line.replace(/^[\d:]+ /, '')
}

function newestIn(folder: string): { readonly file: string; readonly writtenAt: number } | null {
  const lists = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ file, writtenAt: statSync(join(folder, file)).mtimeMs }))
  return lists.sort((one, other) => other.writtenAt - one.writtenAt)[0] ?? null
}

/** Moves the list beside the recording, named like it; null where OBS records on another PC, or one is there. */
function putBeside(list: Open, recording: string, log: Log): string | null {
  if (!existsSync(recording)) return null
  const path = join(dirname(recording), `${nameOf(recording) ?? list.name}.txt`)
  if (path === list.path) return path
  try {
    copyFileSync(list.path, path, constants.COPYFILE_EXCL)
    unlinkSync(list.path)
    return path
  } catch (error) {
    log.warn(`the list of times stays in Fieldcast’s folder: ${error instanceof Error ? error.name : ''}`)
    return null
  }
}

/** A recording's file name without its ending, fit for every file system: OBS may run on another kind of system. */
function nameOf(recording: string | null): string | null {
  const name = recording
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]*$/, '')
  const safe = name?.replace(/[<>:"|?*\p{Cc}]/gu, '-').trim()
  return safe === undefined || safe === '' || /^\.+$/.test(safe) ? null : safe
}

/** As OBS names its recordings: 2026-11-24 20-03-05. */
function localTime(at: number): string {
  const time = new Date(at)
  const two = (figure: number): string => String(figure).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('-')}`
}
