import { join } from 'node:path'
import { z } from 'zod'

/** The machine as far as finding OBS needs it. */
export type Environment = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly homedir: string
}

/** Text of a file, or null when it cannot be read. */
export type ReadText = (path: string) => string | null

export type Discovery =
  | { readonly kind: 'found'; readonly port: number; readonly password: string | null }
  | { readonly kind: 'server_disabled' }
  | { readonly kind: 'not_found' }

/** Reads port and password from OBS's own settings on this machine; of several OBSes the first whose server is on. */
export function discoverObs(environment: Environment, readText: ReadText): Discovery {
  const findings = configFolders(environment).map((folder) => readFolder(folder, readText))
  return (
    findings.find((finding) => finding.kind === 'found') ??
    findings.find((finding) => finding.kind === 'server_disabled') ?? { kind: 'not_found' }
  )
}

function configFolders({ platform, env, homedir }: Environment): string[] {
  if (platform === 'win32') return [join(env['APPDATA'] ?? join(homedir, 'AppData', 'Roaming'), 'obs-studio')]
  if (platform === 'darwin') return [join(homedir, 'Library', 'Application Support', 'obs-studio')]
  return [
    join(env['XDG_CONFIG_HOME'] || join(homedir, '.config'), 'obs-studio'),
    join(homedir, '.var', 'app', 'com.obsproject.Studio', 'config', 'obs-studio'),
    join(homedir, 'snap', 'obs-studio', 'current', '.config', 'obs-studio'),
  ]
}

function readFolder(folder: string, readText: ReadText): Discovery {
  // Where both exist OBS was brought up to date, and only the newer file is still written.
  const json = readText(join(folder, 'plugin_config', 'obs-websocket', 'config.json'))
  if (json !== null) {
    const finding = fromConfigJson(json)
    if (finding !== null) return finding
  }
  const ini = readText(join(folder, 'global.ini'))
  if (ini !== null) return fromGlobalIni(ini)
  // OBS 31 and later keep the rest elsewhere: OBS is here, its websocket has never been set up.
  return readText(join(folder, 'user.ini')) === null ? { kind: 'not_found' } : { kind: 'server_disabled' }
}

const ConfigJson = z.object({
  server_enabled: z.boolean().default(false),
  server_port: z.int().min(1).max(65535).default(4455),
  server_password: z.string().default(''),
  auth_required: z.boolean().default(true),
})

function fromConfigJson(text: string): Discovery | null {
  const parsed = ConfigJson.safeParse(parseJson(text))
  if (!parsed.success) return null
  const { server_enabled, server_port, server_password, auth_required } = parsed.data
  return finding(server_enabled, server_port, auth_required ? server_password : null)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(withoutMark(text))
  } catch {
    // Half-written while OBS saves: the next look reads it whole.
    return null
  }
}

function fromGlobalIni(text: string): Discovery {
  const settings = sectionOf(text, 'OBSWebSocket')
  const port = Number(settings.get('ServerPort') ?? 4455)
  const authRequired = settings.get('AuthRequired') !== 'false'
  return finding(
    settings.get('ServerEnabled') === 'true' && Number.isInteger(port) && port >= 1 && port <= 65535,
    port,
    authRequired ? unescaped(settings.get('ServerPassword') ?? '') : null,
  )
}

function finding(enabled: boolean, port: number, password: string | null): Discovery {
  return enabled ? { kind: 'found', port, password } : { kind: 'server_disabled' }
}

function sectionOf(text: string, wanted: string): Map<string, string> {
  const values = new Map<string, string>()
  let section = ''
  for (const raw of withoutMark(text).split(/\r?\n/)) {
    const line = raw.trim()
    const header = /^\[(.*)\]$/.exec(line)
    if (header) section = header[1] ?? ''
    else if (section === wanted) {
      const at = line.indexOf('=')
      if (at > 0) values.set(line.slice(0, at).trim(), line.slice(at + 1).trim())
    }
  }
  return values
}

/** OBS writes line breaks and backslashes of a value as \n, \r and \\. */
function unescaped(value: string): string {
  return value.replace(/\\([nr\\])/g, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? '\\')
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
