import { knownRequests, type Reply } from './answers'

/** Versions of obs-websocket that the stand-in speaks as, and the OBS they came with. */
export const versions = {
  '5.0': { websocket: '5.0.0', obs: '28.0.0' },
  '5.1': { websocket: '5.1.0', obs: '29.0.2' },
  '5.6': { websocket: '5.6.3', obs: '32.0.1' },
} as const
export type Version = keyof typeof versions

/** Requests that came after 5.0, with the version they came with, as the protocol's own documents say. */
const later: Readonly<Record<string, number>> = {
  SetRecordDirectory: 5.3,
  GetSourceFilterKindList: 5.4,
  GetSceneItemSource: 5.4,
  CreateRecordChapter: 5.5,
  SplitRecordFile: 5.5,
}

/** What such an OBS answers to GetVersion. */
export function versionReply(version: Version, lacking: readonly string[]): Reply {
  return {
    kind: 'answer',
    data: {
      obsVersion: versions[version].obs,
      obsWebSocketVersion: versions[version].websocket,
      rpcVersion: 1,
      availableRequests: availableRequests(version, lacking),
    },
  }
}

function availableRequests(version: Version, lacking: readonly string[]): readonly string[] {
  const known = ['GetVersion', ...knownRequests(), ...Object.keys(later)]
  return [...new Set(known)].filter(
    (name) => (later[name] ?? 5) <= Number(version) && !lacking.includes(name),
  )
}

/** What goes over the wire, with all that 5.6 has added to it: ids beside every name, and fields nobody asked for. */
export function inVersion<T>(version: Version, value: T): T {
  return version === '5.6' ? (enriched(value) as T) : value
}

function enriched(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(enriched)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, enriched(inner)] as const)
  const ids = entries
    .filter(([key]) => key.endsWith('Name'))
    .map(([key, inner]) => [key.replace(/Name$/, 'Uuid'), typeof inner === 'string' ? idOf(inner) : null])
  return Object.fromEntries([
    ...entries,
    ...ids,
    ['canvasUuid', idOf('main')],
    ['unheardOf', { deep: [null] }],
  ])
}

/** The same name has the same id; nothing else is asked of it here. */
function idOf(name: string): string {
  const hex = Buffer.from(name).toString('hex').padEnd(32, '0').slice(0, 32)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
