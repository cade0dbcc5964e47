import { showNotification } from '@mantine/notifications'
import type { Claim } from '@shared/contract/claims'
import type { Product } from '@shared/contract/products'
import { formatQuantity } from '@shared/domain/quantity'
import type { Failure } from '@shared/errors'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../api/DeskProvider'
import { useCall, useTellFailure } from '../../../api/useCall'

/** What a person can do with claims; a claim that is being decided already is left alone. */
export type ClaimActions = {
  /** Answers whether it is an order now. */
  readonly accept: (claim: Claim) => Promise<boolean>
  readonly reject: (claim: Claim) => Promise<void>
  readonly undo: (claim: Claim) => Promise<void>
  readonly acceptAllCertain: () => Promise<void>
}

/** The actions on claims, with their words when something is worth telling. */
export function useClaimActions(): ClaimActions {
  const { t } = useTranslation('chat')
  const { state } = useDesk()
  const call = useCall()
  const tellFailure = useTellFailure()
  const underWay = useRef(new Set<string>())

  const once = useCallback(async <Answer>(id: string, work: () => Promise<Answer>) => {
    if (underWay.current.has(id)) return undefined
    underWay.current.add(id)
    const answer = await work()
    underWay.current.delete(id)
    return answer
  }, [])

  const tellRefusal = useCallback(
    (error: Failure, product: Product | undefined) => {
      const left = error.code === 'out_of_stock' ? error.details['left'] : undefined
      if (!product || typeof left !== 'number') {
        tellFailure(error)
        return
      }
      // The failure counts in smallest units; here the product is at hand to say it in 箱 and 根.
      showNotification({
        id: 'claim-out-of-stock',
        color: 'red',
        title: t('claims.outOfStockTitle'),
        message: t('claims.outOfStock', {
          product: product.name,
          left: formatQuantity(Math.max(0, left), product),
        }),
        autoClose: 8_000,
      })
    },
    [t, tellFailure],
  )

  return useMemo(
    () => ({
      accept: async ({ id, productId }) => {
        const result = await once(id, () => call('claims.accept', { id, edit: null }, { quiet: true }))
        if (result?.ok === false)
          tellRefusal(result.error, state.getState().view?.products.byId.get(productId))
        return result?.ok ?? false
      },
      reject: async ({ id }) => {
        await once(id, () => call('claims.reject', { id }))
      },
      undo: ({ id, userName }) =>
        once(id, async () => {
          const result = await call('claims.undo', { id })
          if (result.ok) {
            showNotification({
              id: 'claim-undone',
              message: t('claims.undone', { buyer: userName }),
              autoClose: 3_000,
            })
          }
        }),
      acceptAllCertain: () =>
        once('all', async () => {
          const result = await call('claims.acceptAllCertain', {})
          if (!result.ok) return
          const { accepted, left } = result.value
          if (accepted + left === 0) return
          showNotification({
            id: 'claims-accepted',
            title: t('claims.accepted', { count: accepted }),
            message: left > 0 ? t('claims.acceptedLeft', { left }) : '',
            color: left > 0 ? 'yellow' : 'field',
            autoClose: 4_000,
          })
        }),
    }),
    [call, once, state, t, tellRefusal],
  )
}
