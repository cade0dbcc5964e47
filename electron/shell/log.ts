import log from 'electron-log/main'
import { join } from 'node:path'
import type { Log } from '../services/ports'
import { masked } from './masked'

const megabytes = 1024 * 1024

/** Opens the log file (2 MB, one older file kept). Errors go in with their stack, personal figures masked. */
export function openLog(folder: string): Log {
  const file = log.create({ logId: 'fieldcast' })
  file.transports.file.resolvePathFn = () => join(folder, 'fieldcast.log')
  file.transports.file.maxSize = 2 * megabytes
  file.transports.console.level = process.env['FIELDCAST_LOG'] === 'console' ? 'info' : false
  return {
    info: (message, facts) => {
      file.info(masked(message), facts ?? '')
    },
    warn: (message, facts) => {
      file.warn(masked(message), facts ?? '')
    },
    error: (message, error) => {
      file.error(
        masked(message),
        error instanceof Error ? masked(error.stack ?? error.message) : typeof error,
      )
    },
  }
}
