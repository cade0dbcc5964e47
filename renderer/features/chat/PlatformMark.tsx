import { useTranslation } from 'react-i18next'
import css from './chat.module.css'

const marks = {
  douyin: '抖',
  kuaishou: '快',
  bilibili: 'B',
  weixin: '视',
  taobao: '淘',
  xiaohongshu: '红',
  youtube: 'Y',
  tiktok: 'T',
} as const

function isKnown(platform: string): platform is keyof typeof marks {
  return Object.hasOwn(marks, platform)
}

/** One letter for the platform that a comment came from, with its name for those who hover or listen. */
export function PlatformMark({ platform }: { platform: string }) {
  const { t, i18n } = useTranslation()
  const known = isKnown(platform)
  const name = known ? t(`platforms.${platform}`) : platform || t('platforms.other')
  return (
    <span
      className={css['platform']}
      data-platform={known ? platform : undefined}
      role="img"
      aria-label={name}
      title={name}
    >
      {known && i18n.language === 'zh-CN' ? marks[platform] : (name[0] ?? '?').toUpperCase()}
    </span>
  )
}
