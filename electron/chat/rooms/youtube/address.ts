/** What the host typed: one video, or a channel whose live video is still to be found at `liveUrl`. */
export type YouTubeAddress = { readonly videoId: string } | { readonly liveUrl: string }

const videoId = /^[\w-]{11}$/
const channelId = /^UC[\w-]{22}$/
const hosts = new Set(['youtube.com', 'www.youtube.com', 'm.youtube.com', 'studio.youtube.com'])
/** Folders of an address that a video id follows: a watch page's short forms, the studio's and the chat's own page. */
const videoFolders = new Set(['live', 'embed', 'shorts', 'v', 'video'])
/** Folders that the name of a channel follows. */
const channelFolders = new Set(['channel', 'c', 'user'])

/** Reads a video id, a channel id, an @handle or the address of a page of YouTube; null where it is none of them. */
export function readYouTubeAddress(typed: string): YouTubeAddress | null {
  const written = typed.trim()
  if (channelId.test(written)) return ofChannel(['channel', written])
  if (videoId.test(written)) return { videoId: written }
  if (/^@[^\s/?#]+$/.test(written)) return ofChannel([written])
  const url = parse(/^https?:\/\//i.test(written) ? written : `https://${written}`)
  return url && ofPage(url)
}

function ofPage(url: URL): YouTubeAddress | null {
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '')
  if (url.hostname === 'youtu.be') return ofVideo(first)
  if (!hosts.has(url.hostname)) return null
  const asked = url.searchParams.get('v')
  if (asked !== null) return ofVideo(asked)
  if (videoFolders.has(first)) return ofVideo(second)
  if (first.startsWith('@') && first.length > 1) return ofChannel([first])
  return channelFolders.has(first) && second !== '' ? ofChannel([first, second]) : null
}

const ofVideo = (id: string): YouTubeAddress | null => (videoId.test(id) ? { videoId: id } : null)

/** YouTube leads the page /live of a channel to the video that is on air. */
const ofChannel = (path: readonly string[]): YouTubeAddress => ({
  liveUrl: new URL([...path, 'live'].join('/'), 'https://www.youtube.com/').href,
})

function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
