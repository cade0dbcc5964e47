import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { knownPlatform } from './platforms'

/** Ways by which other platforms' comments come, where a gap knows only them, and ways without any comment. */
const ways = ['social_stream', 'grabber', 'phone', 'wechat'] as const

/** Comments that name no platform, as the ingest calls them, and orders that came by some other way. */
const unnamed: readonly string[] = ['local', 'other', '']

/** Platforms' names in the person's language; one that is not known stands as it came. */
export function usePlatformName(): (platform: string) => string {
  const { t } = useTranslation('common')
  return useCallback(
    (platform) => {
      const known = knownPlatform(platform) ?? ways.find((way) => way === platform)
      if (known) return t(`platforms.${known}`)
      return unnamed.includes(platform) ? t('platforms.other') : platform
    },
    [t],
  )
}
