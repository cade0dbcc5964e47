import type { Link } from '../connection/follow'
import { inOurProfile } from './ours-only'
import { canvases, preparedMark, profileSettings, soundSettings, starterProfile } from './plan'
import { useProfile } from './steps'

type Orientation = keyof typeof canvases

/**
 * Puts our profile in use, made and set up where it is not. One that was set up is the host's to change: only its
 * canvas is turned where it lies the other way.
 */
export async function useOurProfile(
  link: () => Link | null,
  now: Link,
  orientation: Orientation,
  hostProfile: string | null,
): Promise<Link> {
  const sound = now.mirror.profile === starterProfile ? [] : await readSound(now)
  const isNew = !now.mirror.profiles.includes(starterProfile)
  const ours = inOurProfile(await useProfile(link, now, starterProfile))
  // First of all: an OBS that is ended now could not come back to the host's profile without a click in it.
  if (isNew) await write(ours, sound)
  const [category, name] = preparedMark
  const prepared = (await read(ours, category, name)) !== null
  if (!prepared) await write(ours, profileSettings)
  const turned = await turnCanvas(ours, orientation, prepared)
  if (!prepared) await write(ours, [[category, name, '1']])
  if ((prepared && !turned) || hostProfile === null) return ours
  // OBS makes its outputs from the settings when a profile comes into use: without this there is no replay buffer.
  return await useProfile(link, await useProfile(link, ours, hostProfile), starterProfile)
}

type Settings = readonly (readonly [category: string, name: string, value: string])[]

async function readSound(link: Link): Promise<Settings> {
  const settings: [string, string, string][] = []
  for (const name of soundSettings) {
    const value = await read(link, 'Audio', name)
    if (value !== null) settings.push(['Audio', name, value])
  }
  return settings
}

/** Answers whether the canvas was changed. */
async function turnCanvas(link: Link, orientation: Orientation, prepared: boolean): Promise<boolean> {
  const { baseWidth, baseHeight } = await link.ask('GetVideoSettings', undefined)
  if (prepared && baseHeight > baseWidth === (orientation === 'portrait')) return false
  const { width, height } = canvases[orientation]
  await link.ask('SetVideoSettings', {
    baseWidth: width,
    baseHeight: height,
    outputWidth: width,
    outputHeight: height,
    fpsNumerator: 30,
    fpsDenominator: 1,
  })
  return true
}

async function read(link: Link, parameterCategory: string, parameterName: string): Promise<string | null> {
  const answer = await link.ask('GetProfileParameter', { parameterCategory, parameterName })
  return answer.parameterValue
}

async function write(link: Link, settings: Settings): Promise<void> {
  for (const [parameterCategory, parameterName, parameterValue] of settings) {
    await link.ask('SetProfileParameter', { parameterCategory, parameterName, parameterValue })
  }
}
