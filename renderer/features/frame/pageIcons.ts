import {
  IconBroadcast,
  IconPackage,
  IconPlant2,
  IconReceipt,
  IconSettings,
  IconStack2,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Page } from '../../api/windowStore'

/** The sign of each page. */
export const pageIcons = {
  studio: IconBroadcast,
  products: IconPlant2,
  orders: IconReceipt,
  packing: IconPackage,
  buyers: IconUsers,
  overlays: IconStack2,
  settings: IconSettings,
} satisfies Record<Page, TablerIcon>
