import { join } from 'node:path'
import type { Printers } from '../../services/ports'
import { createCupsPrinters } from './cups'
import { createWindowsPrinters } from './windows'

/** The printers of this PC, by what its system prints with. */
export function createPrinters(platform: NodeJS.Platform, resourcesFolder: string): Printers {
  return platform === 'win32'
    ? createWindowsPrinters(join(resourcesFolder, 'printing', 'SumatraPDF.exe'))
    : createCupsPrinters()
}
