import { microphoneKey } from '@shared/domain/audio/microphone-key'
import { hearsTheRoom, isMicrophoneKind } from '@shared/domain/audio/microphone-kinds'
import { FieldcastError } from '@shared/errors'
import type { Link } from '../connection/follow'
import { createTurns } from '../scenes/turns'
import { setMuted, withInput } from './mixing'

/** A press that had to wait longer is not done late: the host has pressed again, or thinks it is done. */
const patienceMs = 2_000

/**
 * One key for all microphones: mutes those that are open, or opens again those it muted; answers whether they are
 * muted now. Presses are worked off one after the other, each on what OBS itself says at that moment.
 * Throws FieldcastError as the other acts at the mixer do.
 */
export function createMicrophoneToggle(): (link: Link) => Promise<boolean> {
  const mutedByKey = new Set<string>()
  const turns = createTurns()

  async function toggle(link: Link): Promise<boolean> {
    const inputs = link.mirror.inputs.filter(({ kind, audio }) => audio !== null && hearsTheRoom(kind))
    if (inputs.length === 0) throw new FieldcastError('obs_no_such_input', 'no microphone in OBS')
    const microphones = await Promise.all(
      inputs.map(async ({ name, kind }) => {
        const { inputMuted } = await withInput(link, name, () =>
          link.ask('GetInputMute', { inputName: name }),
        )
        return { name, muted: inputMuted, inCamera: !isMicrophoneKind(kind) }
      }),
    )
    const { muted, change } = microphoneKey(microphones, mutedByKey)
    if (!muted) mutedByKey.clear()
    else for (const name of change) mutedByKey.add(name)
    // Every one is tried: one that fails must not leave the others open.
    const done = await Promise.allSettled(change.map((name) => setMuted(link, name, muted)))
    const failed = done.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
    return muted
  }

  return (link) => turns.take(() => toggle(link), patienceMs)
}
