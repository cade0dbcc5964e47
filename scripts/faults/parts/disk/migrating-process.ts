import { openDatabase } from '../../../../electron/storage/open'

/** The file that is brought to the newest shape, while the shim waits for its moment. */
export type MigratingOrder = { readonly path: string }

const { path } = JSON.parse(process.env['FAULT_ORDER'] ?? '') as MigratingOrder
openDatabase(path).close()
process.exit(0)
