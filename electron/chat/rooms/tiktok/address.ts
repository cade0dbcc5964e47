/** Reads a name of TikTok, with or without @, or the address of its page; null where it is none of them. */
export function readTikTokName(typed: string): string | null {
  const written = typed.trim()
  const name =
    /^(?:https?:\/\/)?(?:www\.|m\.)?tiktok\.com\/@([^/?#]+)/i.exec(written)?.[1] ?? written.replace(/^@/, '')
  return /^[\w.]{2,24}$/.test(name) ? name : null
}
