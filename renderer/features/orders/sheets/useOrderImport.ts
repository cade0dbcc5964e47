import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type ImportMapping,
  type OpenedSheet,
  type RowMend,
  type SheetReview,
} from '@shared/contract/order-sheets'
import { useCall, useErrorWords } from '../../../api/useCall'

/** A list that is open, by its file's name. */
export type ListInHand = { readonly name: string; readonly sheet: OpenedSheet }

/** Where the host is with a list. */
export type ImportStep =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'reading' }
  | { readonly kind: 'mapping'; readonly list: ListInHand }
  | { readonly kind: 'check'; readonly list: ListInHand; readonly review: SheetReview }
  | { readonly kind: 'taking'; readonly list: ListInHand; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly list: ListInHand; readonly review: SheetReview }

const unmended: RowMend = {
  number: null,
  productId: null,
  quantity: null,
  name: null,
  phone: null,
  address: null,
  leaveOut: false,
}

/** The steps of an import, and what the host can do in each. */
export function useOrderImport(showId: string) {
  const call = useCall()
  const words = useErrorWords()
  const [step, setStep] = useState<ImportStep>({ kind: 'choose', problem: null })
  const [mapping, setMapping] = useState<ImportMapping | null>(null)
  const [pending, setPending] = useState(false)
  const open = useRef<string | null>(null)
  const closed = useRef(false)
  useEffect(() => {
    closed.current = false
    return () => {
      closed.current = true
      if (open.current !== null) void call('orderSheets.close', { id: open.current }, { quiet: true })
    }
  }, [call])

  const take = useCallback(
    async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
      setStep({ kind: 'reading' })
      const result = await call('orderSheets.open', { name, bytes }, { quiet: true })
      if (closed.current) return
      if (!result.ok) {
        setStep({ kind: 'choose', problem: words(result.error) })
        return
      }
      open.current = result.value.id
      setMapping(result.value.mapping)
      setStep({ kind: 'mapping', list: { name, sheet: result.value } })
    },
    [call, words],
  )

  /** Reads the list by a mapping, which is kept from now on. */
  const check = useCallback(
    async (list: ListInHand, by: ImportMapping) => {
      setMapping(by)
      setPending(true)
      const result = await call('orderSheets.setMapping', { id: list.sheet.id, mapping: by })
      setPending(false)
      if (result.ok) setStep({ kind: 'check', list, review: result.value })
    },
    [call],
  )

  const mend = useCallback(
    async (list: ListInHand, line: number, values: Partial<RowMend>) => {
      setPending(true)
      const result = await call('orderSheets.mend', {
        id: list.sheet.id,
        line,
        mend: { ...unmended, ...values },
      })
      setPending(false)
      if (result.ok) setStep({ kind: 'check', list, review: result.value })
    },
    [call],
  )

  /** Makes all orders that are ready, a few at a time; closing the dialog stops between two of them. */
  const takeIn = useCallback(
    async (list: ListInHand, total: number) => {
      const { id } = list.sheet
      let left = total
      while (left > 0 && !closed.current) {
        setStep({ kind: 'taking', list, done: total - left, total })
        const result = await call('orderSheets.takeIn', { id, showId })
        if (!result.ok) break
        left = result.value.left
      }
      const review = await call('orderSheets.review', { id }, { quiet: true })
      if (review.ok) setStep({ kind: 'done', list, review: review.value })
      else setStep({ kind: 'choose', problem: words(review.error) })
    },
    [call, showId, words],
  )

  return { step, setStep, mapping, setMapping, pending, take, check, mend, takeIn }
}
