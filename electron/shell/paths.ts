import { app } from 'electron'
import { join, resolve } from 'node:path'

/** Where everything the shop owns lies on this PC. */
export type Paths = {
  readonly data: string
  readonly database: string
  readonly photos: string
  readonly cards: string
  readonly documents: string
  /** Where the shop may put document templates of its own. */
  readonly templates: string
  readonly secrets: string
  readonly logs: string
  /** The built window: index.html and what it loads. */
  readonly renderer: string
  /** What the program brings along: templates, fonts, samples. */
  readonly resources: string
  /** The bundled font, Noto Sans SC, as its package lays it out. */
  readonly fonts: string
  /** Noto Emoji: black on white, as paper is. */
  readonly emojiFont: string
  /** A font of the rare characters of names, a file. */
  readonly rareFont: string
  readonly preload: string
  /** What reads lists of orders on a thread of its own. */
  readonly sheetWorker: string
  /** What runs on threads of their own: storage/backup/worker.ts, built. */
  readonly worker: string
}

/** Names the folders; FIELDCAST_DATA_DIR puts a shop elsewhere, so that several can be kept apart. Call before `ready`. */
export function choosePaths(environment: NodeJS.ProcessEnv): Paths {
  const named = environment['FIELDCAST_DATA_DIR']
  // Chromium keeps its own files there too, and the single-instance lock is taken per folder.
  if (named !== undefined && named !== '') app.setPath('userData', resolve(named))
  const data = app.getPath('userData')
  const program = app.getAppPath()
  return {
    data,
    database: join(data, 'fieldcast.db'),
    photos: join(data, 'photos'),
    cards: join(data, 'cards'),
    documents: join(data, 'documents'),
    templates: join(data, 'templates'),
    secrets: join(data, 'secrets.json'),
    logs: join(data, 'logs'),
    renderer: join(program, 'out', 'renderer'),
    resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(program, 'resources'),
    fonts: app.isPackaged
      ? join(process.resourcesPath, 'resources', 'fonts', 'noto-sans-sc')
      : join(program, 'node_modules', '@fontsource', 'noto-sans-sc'),
    emojiFont: app.isPackaged
      ? join(process.resourcesPath, 'resources', 'fonts', 'noto-emoji')
      : join(program, 'node_modules', '@fontsource', 'noto-emoji'),
    rareFont: app.isPackaged
      ? join(process.resourcesPath, 'resources', 'fonts', 'NotoSansHans-Regular.otf')
      : join(program, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts', 'NotoSansHans-Regular.otf'),
    preload: join(program, 'out', 'preload', 'preload.cjs'),
    sheetWorker: join(program, 'out', 'main', 'sheet-worker.cjs'),
    worker: join(program, 'out', 'main', 'data-worker.cjs'),
  }
}
