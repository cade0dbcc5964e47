import { useTranslation } from 'react-i18next'

const known = [
  'douyin',
  'kuaishou',
  'bilibili',
  'weixin',
  'taobao',
  'xiaohongshu',
  'youtube',
  'tiktok',
] as const

/** What the ingest calls comments that name no platform. */
const unnamed = 'local'

/** Where a buyer writes from, in the person's language; a name that is not known stands as it came. */
export function PlatformName({ platform }: { platform: string }) {
  const { t } = useTranslation('common')
  const found = known.find((name) => name === platform.toLowerCase())
  if (platform === unnamed) return <>{t('platforms.other')}</>
  return <>{found ? t(`platforms.${found}`) : platform}</>
}
