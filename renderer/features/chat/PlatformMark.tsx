import { useCallback, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { knownPlatform, type KnownPlatform } from '../../ui/figures/platforms'
import { usePlatformName } from '../../ui/figures/usePlatformName'
import css from './chat.module.css'

const marks: Readonly<Record<KnownPlatform, string>> = {
  douyin: '抖',
  kuaishou: '快',
  bilibili: 'B',
  weixin: '视',
  taobao: '淘',
  pinduoduo: '拼',
  xiaohongshu: '红',
  youtube: 'Y',
  twitch: 'T',
  tiktok: 'K',
}

/** One letter for the platform that a comment came from, with its name for those who hover or listen. */
export function PlatformMark({ platform }: { platform: string }) {
  return usePlatformMark()(platform)
}

/** Makes the marks of many rows: the words are asked for once, not by every row. */
export function usePlatformMark(): (platform: string) => ReactElement {
  const { i18n } = useTranslation()
  const nameOf = usePlatformName()
  const isChinese = i18n.language === 'zh-CN'
  return useCallback(
    (platform) => {
      const known = knownPlatform(platform)
      const name = nameOf(platform)
      return (
        <span className={css['platform']} data-platform={known} role="img" aria-label={name} title={name}>
          {known && isChinese ? marks[known] : (name[0] ?? '?').toUpperCase()}
        </span>
      )
    },
    [isChinese, nameOf],
  )
}
