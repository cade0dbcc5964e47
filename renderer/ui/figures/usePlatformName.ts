import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { knownPlatform } from './platforms'

/** Ways by which other platforms' comments come; a gap knows only them. */
const ways = ['social_stream', 'grabber'] as const

/** What the ingest calls comments that name no platform. */
const unnamed = 'local'

/** Platforms' names in the person's language; one that is not known stands as it came. */
export function usePlatformName(): (platform: string) => string {
  const { t } = useTranslation('common')
  return useCallback(
    (platform) => {
      const known = knownPlatform(platform) ?? ways.find((way) => way === platform)
      if (known) return t(`platforms.${known}`)
      return platform === unnamed || platform === '' ? t('platforms.other') : platform
    },
    [t],
  )
}
