import { app, type BrowserWindow, shell } from 'electron'
import { statSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Language, ProgramInfo } from '@shared/contract/settings'
import { localDay } from '@shared/domain/local-day'
import type { SheetFormat } from '@shared/domain/sheets/sheet-table'
import { FieldcastError } from '@shared/errors'
import type { Paths } from './paths'
import {
  askForFolder,
  askForRecording,
  askForSheet,
  askForShopFile,
  askForShopToOpen,
  saveCopy,
} from './studio-window/questions'
import { openWithSystem } from './studio-window/window'
import { writeParts } from './write-parts'

/** What the calls do that belong to the desktop and to no service. */
export type DesktopActions = {
  readonly info: () => ProgramInfo
  readonly openDataFolder: () => Promise<void>
  /** Shows a file in the system's file manager. */
  readonly showFile: (path: string) => void
  readonly openFolder: (path: string) => Promise<void>
  /** A folder of the host's choice, or null when they thought better of it; so too the two below. */
  readonly chooseFolder: () => Promise<string | null>
  readonly chooseShopFile: () => Promise<string | null>
  /** Where the whole shop, as of a moment, is to be saved. */
  readonly askForShopFile: (at: number) => Promise<string | null>
  /** Throws not_found for a path that is no document of Fieldcast's own. */
  readonly mustBeOwn: (path: string) => void
  /** Opens a PDF of ours, or a folder of them, as the system opens it. */
  readonly openDocument: (path: string) => Promise<void>
  /** The path of the copy, or null when the host thought better of it. */
  readonly saveDocument: (path: string) => Promise<string | null>
  /** Shows the folder of the shop's own templates, with copies of ours where there are none. */
  readonly openTemplates: () => Promise<void>
  /** The path of a show's recorded chat, or null when the host thought better of it. */
  readonly saveRecording: (recording: {
    readonly startedAt: number
    readonly parts: Iterable<string>
  }) => Promise<string | null>
  /** The path of a table, or null when the host thought better of it. */
  readonly saveSheet: (sheet: {
    readonly name: string
    readonly format: SheetFormat
    readonly bytes: Uint8Array
  }) => Promise<string | null>
}

/** @param context.window the studio window, once it is open */
export function createDesktopActions(context: {
  readonly paths: Paths
  readonly secretsKept: boolean
  readonly window: () => BrowserWindow | null
  readonly language: () => Language
}): DesktopActions {
  const { paths, secretsKept } = context
  const asking = async (ask: (window: BrowserWindow, language: Language) => Promise<string | null>) => {
    const window = context.window()
    return window ? await ask(window, context.language()) : null
  }
  return {
    info: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      dataFolder: paths.data,
      secretsKept,
    }),
    openDataFolder: () => openOrThrow(paths.data),
    showFile: (path) => shell.showItemInFolder(path),
    openFolder: (path) => openOrThrow(path),
    chooseFolder: () => asking((window, language) => askForFolder(window, language)),
    chooseShopFile: () => asking((window, language) => askForShopToOpen(window, language)),
    askForShopFile: (at) => asking((window, language) => askForShopFile(window, language, localDay(at))),
    mustBeOwn: (path) => void ownDocument(path, paths),
    openDocument: (path) => openOrThrow(ownDocument(path, paths)),
    async saveDocument(path) {
      const window = context.window()
      if (!window) return null
      const source = ownDocument(path, paths)
      if (!source.endsWith('.pdf')) throw new FieldcastError('not_found')
      try {
        return await saveCopy(window, context.language(), source, basename(source))
      } catch (error) {
        throw new FieldcastError('file_not_written', error instanceof Error ? error.message : '')
      }
    },
    async openTemplates() {
      await copyTemplates(join(paths.resources, 'documents'), paths.templates)
      await openOrThrow(paths.templates)
    },
    async saveRecording({ startedAt, parts }) {
      const window = context.window()
      if (!window) return null
      const path = await askForRecording(window, context.language(), localDay(startedAt))
      if (path !== null) await writeParts(path, parts)
      return path
    },
    async saveSheet({ name, format, bytes }) {
      const window = context.window()
      if (!window) return null
      const path = await askForSheet(window, context.language(), name, format === 'xlsx' ? 'xlsx' : 'csv')
      if (path !== null) await writeParts(path, [bytes])
      return path
    },
  }
}

/** Only what Fieldcast itself has printed may be opened or copied, whatever path a window names. */
function ownDocument(path: string, paths: Paths): string {
  const inside = relative(paths.documents, path)
  if (inside !== basename(path) || inside === '' || inside.startsWith('.'))
    throw new FieldcastError('not_found')
  if (!inside.endsWith('.pdf') && !statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new FieldcastError('not_found')
  return path
}

/** Ours, in a folder beside: what is to be changed is copied up from there. */
async function copyTemplates(from: string, to: string): Promise<void> {
  try {
    await mkdir(to, { recursive: true })
    await cp(from, join(to, 'samples'), { recursive: true })
  } catch (error) {
    throw new FieldcastError('file_not_written', error instanceof Error ? error.message : '')
  }
}

async function openOrThrow(path: string): Promise<void> {
  const complaint = await openWithSystem(path)
  if (complaint !== '') throw new FieldcastError('not_found', complaint)
}
