// Everything Fieldcast makes in OBS begins with 田播; nothing else there is ever changed.

/** The scene of Fieldcast's own that holds the card; it stands as one item in the host's scenes. */
export const overlayScene = '田播 贴片'
/** The one image input in it. */
export const cardInput = '田播 商品卡'

/** Whether a scene is Fieldcast's own. */
export function isOwnScene(name: string): boolean {
  return name.startsWith('田播')
}
