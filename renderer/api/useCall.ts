import { showNotification } from '@mantine/notifications'
import type { CallInput, CallName, CallOutput } from '@shared/contract'
import type { Failure, Result } from '@shared/errors'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './DeskProvider'

/** A call that tells the person, in their language, when it failed; quiet ones leave that to the caller. */
export type Call = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options?: { readonly quiet?: boolean },
) => Promise<Result<CallOutput<Name>>>

/** The words of a failure, with its details filled in. */
export function useErrorWords(): (error: Failure) => string {
  const { t } = useTranslation('errors')
  return useCallback((error) => t(error.code, { ...error.details }), [t])
}

/** Shows a notification with the words of a failure. */
export function useTellFailure(): (error: Failure) => void {
  const { t } = useTranslation('common')
  const words = useErrorWords()
  return useCallback(
    (error) => {
      // One notification for each kind of failure: a held key must not paper the window over.
      showNotification({
        id: `error-${error.code}`,
        title: t('failed'),
        message: words(error),
        color: 'red',
        autoClose: 8_000,
      })
    },
    [t, words],
  )
}

/** Makes calls and shows a notification with the error's words when one fails. */
export function useCall(): Call {
  const { client } = useDesk()
  const tellFailure = useTellFailure()
  return useCallback(
    async (name, input, options) => {
      const result = await client.invoke(name, input)
      if (!result.ok && !options?.quiet) tellFailure(result.error)
      return result
    },
    [client, tellFailure],
  )
}

/** One call for one button: `pending` while it is under way, and no second run meanwhile. */
export function useAction<Name extends CallName>(name: Name) {
  const call = useCall()
  const [pending, setPending] = useState(false)
  const run = useCallback(
    async (input: CallInput<Name>): Promise<Result<CallOutput<Name>>> => {
      setPending(true)
      const result = await call(name, input)
      setPending(false)
      return result
    },
    [call, name],
  )
  return { run, pending }
}
