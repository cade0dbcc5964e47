import { join } from 'node:path'

/** The overlays' page and what it needs, by absolute path. */
export type OverlayAssets = {
  readonly page: string
  /** Put into the page, which itself may run nothing. */
  readonly script: string
  readonly fonts: readonly {
    readonly file: string
    readonly weight: string
    readonly unicodeRange: string
  }[]
}

/** Latin letters, digits, ¥ and punctuation come from the Latin part, which the Chinese one leaves out. */
const parts = {
  latin: 'U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122',
  'chinese-simplified': 'U+2E80-2FDF, U+3000-9FFF, U+F900-FAFF, U+FF00-FFEF',
}

/**
 * Names the files of the overlays; nothing is read yet. `resources` is Fieldcast's own folder of that name, `fonts` the
 * package @fontsource/noto-sans-sc or a copy of it.
 */
export function loadOverlayAssets(folders: {
  readonly resources: string
  readonly fonts: string
}): OverlayAssets {
  const fonts = Object.entries(parts).flatMap(([part, unicodeRange]) =>
    ['700', '900'].map((weight) => ({
      file: join(folders.fonts, 'files', `noto-sans-sc-${part}-${weight}-normal.woff2`),
      weight,
      unicodeRange,
    })),
  )
  const overlays = join(folders.resources, 'overlays')
  return { page: join(overlays, 'overlay.html'), script: join(overlays, 'overlay-script.js'), fonts }
}
