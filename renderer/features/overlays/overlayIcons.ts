import type { OverlayKind } from '@shared/contract/control-room/overlays'
import {
  IconBattery3,
  IconHourglass,
  IconId,
  IconQrcode,
  IconShoppingBag,
  IconTypography,
  type TablerIcon,
} from '@tabler/icons-react'

/** The sign of each overlay. */
export const overlayIcons = {
  card: IconId,
  stockBar: IconBattery3,
  countdown: IconHourglass,
  ticker: IconShoppingBag,
  shopCode: IconQrcode,
  text: IconTypography,
} satisfies Record<OverlayKind, TablerIcon>
