import { useCallback, useEffect, useRef, useState } from 'react'
import { type CallOutput } from '@shared/contract'
import { type WaybillColumns, type WaybillList, type WaybillReview } from '@shared/contract/couriers'
import { canMatch } from '@shared/domain/couriers/waybill-columns'
import { useCall, useErrorWords } from '../../../api/useCall'

/** A list in hand, how it is read, and what it would do; `review` is null while a column is missing. */
export type ListInHand = {
  readonly name: string
  readonly list: WaybillList
  readonly columns: WaybillColumns
  readonly courier: string
  readonly review: WaybillReview | null
}

/** Where the host is with a courier's list. */
export type WaybillStep =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'reading' }
  | ({ readonly kind: 'check' } & ListInHand)
  | { readonly kind: 'done'; readonly written: CallOutput<'waybills.takeIn'> }

/** The steps of bringing waybills in, and what the host can do in each. */
export function useWaybillImport(showId: string) {
  const call = useCall()
  const words = useErrorWords()
  const [step, setStep] = useState<WaybillStep>({ kind: 'choose', problem: null })
  const [pending, setPending] = useState(false)
  const open = useRef<string | null>(null)
  useEffect(
    () => () => {
      if (open.current !== null) void call('waybills.close', { id: open.current }, { quiet: true })
    },
    [call],
  )

  /** Reads the list by these columns; nothing is written. */
  const check = useCallback(
    async (hand: ListInHand) => {
      const { list, columns, courier } = hand
      if (!canMatch(columns)) {
        setStep({ kind: 'check', ...hand, review: null })
        return
      }
      setPending(true)
      const result = await call('waybills.review', { id: list.id, columns, courier })
      setPending(false)
      setStep({ kind: 'check', ...hand, review: result.ok ? result.value : null })
    },
    [call],
  )
  const take = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    setStep({ kind: 'reading' })
    const result = await call('waybills.open', { showId, bytes }, { quiet: true })
    if (!result.ok) {
      setStep({ kind: 'choose', problem: words(result.error) })
      return
    }
    open.current = result.value.id
    const list = result.value
    await check({ name, list, columns: list.columns, courier: '', review: null })
  }
  const takeIn = async ({ list }: ListInHand, choices: ReadonlyMap<number, string>, ship: boolean) => {
    setPending(true)
    const chosen = [...choices].map(([line, parcelId]) => ({ line, parcelId }))
    const result = await call('waybills.takeIn', { id: list.id, choices: chosen, ship })
    setPending(false)
    if (result.ok) setStep({ kind: 'done', written: result.value })
    return result.ok
  }
  return { step, setStep, pending, take, check, takeIn }
}
