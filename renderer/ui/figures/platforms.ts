/** Platforms that have a name and a mark of their own; words under `platforms` in renderer/i18n. */
export const platforms = [
  'douyin',
  'kuaishou',
  'weixin',
  'taobao',
  'pinduoduo',
  'bilibili',
  'xiaohongshu',
  'youtube',
  'twitch',
  'tiktok',
] as const
export type KnownPlatform = (typeof platforms)[number]

/** The platform by the name that a connector gave it, or undefined. */
export function knownPlatform(name: string): KnownPlatform | undefined {
  return platforms.find((platform) => platform === name.toLowerCase())
}
