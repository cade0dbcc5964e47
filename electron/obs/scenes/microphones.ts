import { hearsTheRoom } from '@shared/domain/audio/microphone-kinds'
import type { Link } from '../connection/follow'
import type { MirrorInput } from '../mirror/inputs'
import type { Attempted, Attempts } from './attempts'

const deadlineMs = 2_000
const lookDeadlineMs = 500

/** Names of the inputs through which the room is heard now. */
export async function openMicrophones(link: Link): Promise<readonly string[]> {
  const hearing = link.mirror.inputs.filter(({ kind }) => hearsTheRoom(kind))
  const muted = await Promise.all(hearing.map((input) => isMuted(link, input)))
  return hearing.flatMap(({ name }, index) => (muted[index] === true ? [] : [name]))
}

/** Mutes inputs or opens them, all at once; answers what became of each. */
export async function setMuted(
  link: Link,
  names: readonly string[],
  muted: boolean,
  attempts: Attempts,
): Promise<ReadonlyMap<string, Attempted>> {
  const each = names.map(async (inputName): Promise<[string, Attempted]> => {
    const asked = link.ask('SetInputMute', { inputName, inputMuted: muted }, deadlineMs)
    return [inputName, await attempts.do('microphone_not_muted', asked)]
  })
  return new Map(await Promise.all(each))
}

/** As OBS says this moment; where it does not, as it was last told. A camera without sound counts as muted. */
async function isMuted(link: Link, { name, audio }: MirrorInput): Promise<boolean> {
  const asked = link.ask('GetInputMute', { inputName: name }, lookDeadlineMs)
  return await asked.then(
    ({ inputMuted }) => inputMuted,
    () => audio === null || audio.muted,
  )
}
