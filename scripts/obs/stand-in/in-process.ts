import { FieldcastError } from '@shared/errors'
import { RequestRefused, type Session } from '../../../electron/obs/connection/session'
import { ObsEvent } from '../../../electron/obs/protocol/events'
import { type Answer, answers, type RequestName } from '../../../electron/obs/protocol/requests'
import { replyOf } from './answers'
import type { PlainObs } from './plain-obs'
import type { Told } from './told'
import { versionReply } from './versions'

// A plain OBS without a socket between: thousands of histories in a second.

/** When something reaches the other side; the plain one lets nothing wait. */
export type Wire = (what: string) => Promise<unknown>
export const atOnce: Wire = () => Promise.resolve()

/** A session with a plain OBS; `wire` says how long a question and its answer are under way. */
export function sessionWith(
  obs: PlainObs,
  wire: Wire = atOnce,
  onAsked: () => void = () => undefined,
): Session {
  let end: (ending: { code: number; message: string }) => void = () => undefined
  const ended = new Promise<{ code: number; message: string }>((resolve) => (end = resolve))
  return {
    ended,
    close: () => end({ code: 1000, message: '' }),
    subscribeLevels: () => Promise.resolve(),
    async ask<Name extends RequestName>(name: Name, data?: unknown): Promise<Answer<Name>> {
      onAsked()
      await wire(`question ${name}`)
      const given = data as Record<string, unknown>
      const reply = name === 'GetVersion' ? versionReply('5.1', []) : replyOf(obs, name, given)
      await wire(`answer ${name}`)
      if (reply.kind === 'refuse') throw new RequestRefused(reply.code, reply.comment)
      const parsed = answers[name].safeParse(reply.data)
      if (!parsed.success) throw new FieldcastError('obs_request_failed', `${name}: another shape`)
      return parsed.data as Answer<Name>
    },
  }
}

/** The event as Fieldcast reads it; null for one it does not follow. */
export const eventOf = ({ eventType, eventData }: Told): ObsEvent | null =>
  ObsEvent.safeParse({ ...eventData, type: eventType }).data ?? null
