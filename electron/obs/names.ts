import type { OverlayKind } from '@shared/contract/control-room/overlays'

// Everything Fieldcast makes in OBS begins with 田播; nothing else there is ever changed.

/** The scene of Fieldcast's own that holds the overlays; it stands as one item in the host's scenes. */
export const overlayScene = '田播 贴片'
/** The one image input of each overlay in it. */
export const overlayInputs: Readonly<Record<OverlayKind, string>> = {
  card: '田播 商品卡',
  stockBar: '田播 库存条',
  countdown: '田播 倒计时',
  ticker: '田播 下单播报',
  shopCode: '田播 店铺码',
  text: '田播 文字',
}

/** Whether a scene is Fieldcast's own. */
export function isOwnScene(name: string): boolean {
  return name.startsWith('田播')
}
