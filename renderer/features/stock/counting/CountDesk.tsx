import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import type { ShelfRow } from '@shared/contract/stock'
import { useRows, useWindow } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { PageFrame } from '../../../ui/PageFrame'
import { stockRowsOf } from '../stockRows'
import { CountBar } from './CountBar'
import { sumOf } from './countReading'
import { CountRow } from './CountRow'
import css from './counting.module.css'

const none: Readonly<Record<string, string>> = {}

/** A count against the shelf (盘点): the host types what lies there, product by product, and confirms all at once. */
export function CountDesk({
  views,
  shelf,
}: {
  readonly views: ReactNode
  readonly shelf: ReadonlyMap<string, ShelfRow>
}) {
  const { t } = useTranslation('stock')
  const products = useRows('products')
  const typed = useWindow((window) => window.stockCount) ?? none
  const keep = useWindow((window) => window.keepStockCount)
  const { run, pending } = useAction('stock.count')
  const [leaving, setLeaving] = useState(false)
  const list = useRef<VirtuosoHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const reason = useRef<HTMLInputElement>(null)
  // What is made of others has nothing of its own on the shelf.
  const rows = useMemo(
    () => stockRowsOf(products, shelf, '').filter((row) => row.shelf !== null),
    [products, shelf],
  )
  const sum = useMemo(() => sumOf(rows, typed), [rows, typed])

  /** Leads to the field of a row, which has to be scrolled into being first; past the last one to the reason. */
  const goTo = (index: number) => {
    if (index < 0) return
    if (index >= rows.length) {
      reason.current?.focus()
      return
    }
    list.current?.scrollIntoView({
      index,
      done: () => box.current?.querySelector<HTMLInputElement>(`[data-count="${index}"]`)?.select(),
    })
  }
  const confirm = async (words: string) => {
    const result = await run({ counts: [...sum.counts], reason: words })
    if (!result.ok) return
    const { corrected } = result.value
    showNotification({
      message:
        corrected === 0
          ? t('counting.doneRight', { count: sum.counts.length })
          : t('counting.done', { count: corrected }),
      autoClose: 6_000,
    })
    keep(null)
  }

  return (
    <PageFrame
      title={t('counting.title')}
      views={views}
      note={t('counting.title')}
      toolbar={
        <Button
          variant="default"
          onClick={() => (sum.counts.length + sum.unclear === 0 ? keep(null) : setLeaving(true))}
        >
          {t('counting.cancel')}
        </Button>
      }
    >
      <div className={css['desk']}>
        <p className={css['text']}>{t('counting.text')}</p>
        <div className={css['heads']} aria-hidden>
          <span>{t('columns.name')}</span>
          <span className={css['figure']}>{t('columns.shelf')}</span>
          <span>{t('counting.columns.counted')}</span>
          <span>{t('counting.columns.difference')}</span>
        </div>
        <div ref={box} className={css['rows']}>
          <Virtuoso
            ref={list}
            data={rows}
            computeItemKey={(_index, { product }) => product.id}
            fixedItemHeight={52}
            increaseViewportBy={208}
            itemContent={(index, row) => (
              <CountRow
                row={row}
                index={index}
                text={typed[row.product.id] ?? ''}
                onType={(text) => keep({ ...typed, [row.product.id]: text })}
                onGo={(step) => goTo(index + step)}
              />
            )}
          />
        </div>
        <CountBar
          sum={sum}
          total={rows.length}
          reasonField={reason}
          pending={pending}
          onConfirm={(words) => void confirm(words)}
        />
      </div>
      <ConfirmDialog
        opened={leaving}
        title={t('counting.cancelTitle')}
        confirmWords={t('counting.cancel')}
        cancelWords={t('counting.goOn')}
        dangerous
        onConfirm={() => keep(null)}
        onClose={() => setLeaving(false)}
      >
        {t('counting.cancelText')}
      </ConfirmDialog>
    </PageFrame>
  )
}
