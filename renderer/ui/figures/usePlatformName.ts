import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { knownPlatform } from './platforms'

/** What the ingest calls comments that name no platform. */
const unnamed = 'local'

/** Platforms' names in the person's language; one that is not known stands as it came. */
export function usePlatformName(): (platform: string) => string {
  const { t } = useTranslation('common')
  return useCallback(
    (platform) => {
      const known = knownPlatform(platform)
      if (known) return t(`platforms.${known}`)
      return platform === unnamed || platform === '' ? t('platforms.other') : platform
    },
    [t],
  )
}
