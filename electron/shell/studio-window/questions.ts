import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron'
import type { Language } from '@shared/contract/settings'
import { copyFile } from 'node:fs/promises'

// The few words that the system's own dialogs say; everything else is the window's (renderer/i18n).
const words = {
  'zh-CN': {
    closeTitle: '正在直播',
    closeMessage: '直播还没有结束，要关闭田播吗？',
    closeDetail: '关闭后不再接收评论和订单。场次会保留，下次打开时接着播。',
    stay: '继续直播',
    close: '关闭',
    saveTitle: '保存发货单',
    pdf: 'PDF 文件',
    recordingTitle: '保存评论记录',
    recording: '评论记录',
    recordingName: '田播评论',
    sheetTitle: '导出订单',
    csv: 'CSV 表格',
    xlsx: 'Excel 表格',
    shopTitle: '把整个店铺存成一个文件',
    openShopTitle: '选择店铺文件',
    shop: '田播店铺',
    shopName: '田播店铺',
    folderTitle: '选择放备份的文件夹，比如 U 盘',
  },
  en: {
    closeTitle: 'You are live',
    closeMessage: 'The show has not ended. Close Fieldcast?',
    closeDetail:
      'Comments and orders stop coming in. The show is kept and goes on when you open Fieldcast again.',
    stay: 'Stay live',
    close: 'Close',
    saveTitle: 'Save the packing slips',
    pdf: 'PDF file',
    recordingTitle: 'Save the recorded chat',
    recording: 'Recorded chat',
    recordingName: 'Fieldcast chat',
    sheetTitle: 'Export orders',
    csv: 'CSV table',
    xlsx: 'Excel table',
    shopTitle: 'Save the whole shop as one file',
    openShopTitle: 'Choose a shop file',
    shop: 'Fieldcast shop',
    shopName: 'Fieldcast shop',
    folderTitle: 'Choose a folder for backups, such as a USB stick',
  },
} as const satisfies Record<Language, Record<string, string>>

/** Asks whether to close in the middle of a show; staying is the answer of Enter and Escape. */
export async function askToClose(window: BrowserWindow, language: Language): Promise<boolean> {
  const say = words[language]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: say.closeTitle,
    message: say.closeMessage,
    detail: say.closeDetail,
    buttons: [say.stay, say.close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

/** Asks where to, and copies a PDF there; null when the host thinks better of it. */
export async function saveCopy(
  window: BrowserWindow,
  language: Language,
  source: string,
  suggested: string,
): Promise<string | null> {
  const say = words[language]
  const path = await askWhere(window, say.saveTitle, suggested, { name: say.pdf, extensions: ['pdf'] })
  if (path !== null) await copyFile(source, path)
  return path
}

/** Asks where the recorded chat of a day (such as 20261125) goes; null when the host thinks better of it. */
export function askForRecording(
  window: BrowserWindow,
  language: Language,
  day: string,
): Promise<string | null> {
  const say = words[language]
  const suggested = `${say.recordingName}-${day}.jsonl`
  return askWhere(window, say.recordingTitle, suggested, { name: say.recording, extensions: ['jsonl'] })
}

/** Asks where a table goes; null when the host thinks better of it. */
export function askForSheet(
  window: BrowserWindow,
  language: Language,
  name: string,
  ending: 'csv' | 'xlsx',
): Promise<string | null> {
  const say = words[language]
  // What no file system takes in a name; the title of a show may hold it.
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()
  return askWhere(window, say.sheetTitle, `${plain}.${ending}`, { name: say[ending], extensions: [ending] })
}

/** Asks where the whole shop of a day (such as 20261125) goes; null when the host thinks better of it. */
export function askForShopFile(
  window: BrowserWindow,
  language: Language,
  day: string,
): Promise<string | null> {
  const say = words[language]
  const filter = { name: say.shop, extensions: ['fieldcast'] }
  return askWhere(window, say.shopTitle, `${say.shopName}-${day}.fieldcast`, filter)
}

/** Asks for a file of a whole shop; null when the host thinks better of it. */
export function askForShopToOpen(window: BrowserWindow, language: Language): Promise<string | null> {
  const say = words[language]
  return askWhich(window, {
    title: say.openShopTitle,
    properties: ['openFile'],
    filters: [{ name: say.shop, extensions: ['fieldcast'] }],
  })
}

/** Asks for a folder; null when the host thinks better of it. */
export function askForFolder(window: BrowserWindow, language: Language): Promise<string | null> {
  return askWhich(window, {
    title: words[language].folderTitle,
    properties: ['openDirectory', 'createDirectory'],
  })
}

async function askWhich(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}

async function askWhere(
  window: BrowserWindow,
  title: string,
  suggested: string,
  filter: FileFilter,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggested,
    filters: [filter],
  })
  return canceled || filePath === '' ? null : filePath
}
