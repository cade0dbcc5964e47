import { useLocalStorage } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackedParcel } from '@shared/contract/packing'
import { productCodeKey } from '@shared/domain/product-code'
import type { Result } from '@shared/errors'
import { useRows } from '../../../api/hooks'
import { useCall, useErrorWords } from '../../../api/useCall'
import buzz from '../../../../resources/sounds/wrong-item.wav'

const parcelNumber = /^P\d{6}-\d{4,}$/i

/** What the table says of the last scan. */
export type Word = { readonly tone: 'good' | 'bad'; readonly text: string }

/** The parcel on the table, and what scans and keys do to it. Which one it is survives leaving the page. */
export function usePackingTable(onPacked: (packed: PackedParcel) => void) {
  const { t } = useTranslation('scan')
  const call = useCall()
  const errorWords = useErrorWords()
  const products = useRows('products')
  const [number, setNumber] = useLocalStorage({
    key: 'fieldcast.packing',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const [table, setTable] = useState<PackedParcel | null>(null)
  const [word, setWord] = useState<Word | null>(null)

  const good = (text: string) => setWord({ tone: 'good', text })
  const bad = useCallback((text: string) => {
    setWord({ tone: 'bad', text })
    void new Audio(buzz).play().catch(() => undefined)
  }, [])
  const take = useCallback(
    (result: Result<PackedParcel>): PackedParcel | null => {
      if (result.ok) setTable(result.value)
      else bad(errorWords(result.error))
      return result.ok ? result.value : null
    },
    [bad, errorWords],
  )
  const lay = useCallback(
    async (code: string) => {
      const opened = take(await call('packing.open', { number: code }, { quiet: true }))
      setNumber(opened?.parcel.number ?? '')
      if (opened === null) setTable(null)
      else setWord(opened.packed ? { tone: 'good', text: t('packedBefore') } : null)
    },
    [call, setNumber, t, take],
  )
  // Once, for the parcel that lay here when the page was left.
  useEffect(() => {
    if (number !== '') void lay(number)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const tick = async (lineId: string, ticked: boolean) => {
    if (!table) return
    const line = table.parcel.lines.find(({ id }) => id === lineId)
    const now = take(
      await call('packing.tick', { number: table.parcel.number, lineId, ticked }, { quiet: true }),
    )
    if (now) good(t(ticked ? 'inside' : 'outside', { name: line?.name ?? '' }))
  }
  const finish = async () => {
    if (!table || table.packed) return
    const result = await call('packing.finish', { number: table.parcel.number }, { quiet: true })
    const packed = take(result)
    if (!packed) return
    const refused = result.ok ? result.value.refused : []
    if (refused.length > 0) {
      bad(t('refused', { numbers: refused.map((order) => order.number).join('、') }))
      return
    }
    good(t('packed', { number: packed.parcel.number }))
    onPacked(packed)
  }
  const takeBack = async () => {
    const result = await call('orders.undo', {})
    if (result.ok && table) await lay(table.parcel.number)
  }
  const scanProduct = async (code: string) => {
    const key = productCodeKey(code)
    const line = table?.parcel.lines.find((other) => productCodeKey(other.code) === key)
    const product = products.find((other) => productCodeKey(other.code) === key)
    if (!table) bad(t('slipFirst'))
    else if (!line) bad(product ? t('wrong', { name: product.name }) : t('unknown', { code }))
    else if (table.ticked.includes(line.id)) bad(t('twice', { name: line.name }))
    else await tick(line.id, true)
  }
  const scan = async (text: string) => {
    const code = text.normalize('NFKC').trim()
    if (!parcelNumber.test(code)) await scanProduct(code)
    // The slip of a full box once more closes it: both hands stay on the box.
    else if (table && isFull(table) && table.parcel.number === code.toUpperCase()) await finish()
    else await lay(code)
  }
  return { table, word, scan, tick, finish, takeBack, lay }
}

function isFull({ parcel, ticked, packed }: PackedParcel): boolean {
  return !packed && parcel.lines.every(({ id }) => ticked.includes(id))
}
