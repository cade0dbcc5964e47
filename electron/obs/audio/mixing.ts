import { FieldcastError } from '@shared/errors'
import type { Link } from '../connection/follow'
import { failingAs } from '../connection/refusals'

// What the host does at the mixer, now or not at all.
// Each throws FieldcastError obs_no_such_input, obs_not_connected, obs_timeout or obs_request_failed.

/** Moves a fader; dB from −100 to 26. */
export async function setVolume(link: Link, inputName: string, volumeDb: number): Promise<void> {
  await withInput(link, inputName, () => link.ask('SetInputVolume', { inputName, inputVolumeDb: volumeDb }))
}

export async function setMuted(link: Link, inputName: string, muted: boolean): Promise<void> {
  await withInput(link, inputName, () => link.ask('SetInputMute', { inputName, inputMuted: muted }))
}

/** Asks about one input of the mixer. */
export async function withInput<T>(link: Link, inputName: string, asked: () => Promise<T>): Promise<T> {
  const input = link.mirror.inputs.find(({ name }) => name === inputName)
  if (input === undefined || input.audio === null) throw noSuchInput(inputName)
  // Deleted in OBS this very moment: its event has not come yet.
  return await failingAs(asked(), 'resourceNotFound', () => noSuchInput(inputName))
}

function noSuchInput(inputName: string): FieldcastError {
  return new FieldcastError('obs_no_such_input', 'no such input with sound in OBS', { input: inputName })
}
