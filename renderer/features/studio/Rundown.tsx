import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { onAirIdOf, rundownOf } from '../../api/rundown'
import { useRows, useTopic } from '../../api/hooks'
import { usePutOnAir } from '../../api/usePutOnAir'
import { EmptyState } from '../../ui/EmptyState'
import { matchingProducts } from './matching'
import { RundownRow } from './RundownRow'
import css from './studio.module.css'

const optionId = (productId: string) => `rundown-${productId}`

/** How many rows a key moves the selection. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The ordered list of products: a click or Enter puts one on air, arrows only move the selection. */
export function Rundown() {
  const { t } = useTranslation('studio')
  const products = useRows('products')
  const onAirId = onAirIdOf(useTopic('show'))
  const putOnAir = usePutOnAir()
  const list = useRef<VirtuosoHandle>(null)
  const [text, setText] = useState('')
  const [selected, setSelected] = useState<string | null>(null)
  const filter = useDeferredValue(text)
  const rundown = useMemo(() => rundownOf(products), [products])
  const shown = useMemo(() => matchingProducts(rundown, filter), [rundown, filter])
  const selectedIndex = Math.max(
    shown.findIndex(({ id }) => id === (selected ?? onAirId)),
    0,
  )
  const selectedProduct = shown[selectedIndex]

  // What goes on air by F2 or by itself is the place from which arrows go on.
  const [lastOnAir, setLastOnAir] = useState(onAirId)
  if (onAirId !== lastOnAir) {
    setLastOnAir(onAirId)
    setSelected(onAirId)
  }
  const onAirIndex = shown.findIndex(({ id }) => id === onAirId)
  const scrollTo = useRef(onAirIndex)
  useEffect(() => {
    scrollTo.current = onAirIndex
  })
  useEffect(() => {
    if (scrollTo.current >= 0) list.current?.scrollIntoView({ index: scrollTo.current })
  }, [onAirId])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && selectedProduct) {
      event.preventDefault()
      setSelected(selectedProduct.id)
      void putOnAir(selectedProduct.id)
      return
    }
    const step = steps[event.key]
    const inText = event.target instanceof HTMLInputElement
    if (step === undefined || (inText && !Number.isFinite(step))) return
    event.preventDefault()
    const index = Math.min(Math.max(selectedIndex + step, 0), shown.length - 1)
    setSelected(shown[index]?.id ?? null)
    list.current?.scrollIntoView({ index })
  }

  return (
    <section className={css['rundown']} aria-label={t('rundown.title')}>
      <header className={css['panelHead']}>
        <h2 className={css['panelTitle']}>{t('rundown.title')}</h2>
        <span className={css['panelNote']}>{t('rundown.count', { count: rundown.length })}</span>
      </header>
      <div className={css['filter']}>
        <TextInput
          aria-label={t('rundown.filter')}
          placeholder={t('rundown.filterHint')}
          leftSection={<IconSearch size={16} stroke={1.7} />}
          rightSection={
            text !== '' && (
              <CloseButton size={28} aria-label={t('rundown.clear')} onClick={() => setText('')} />
            )
          }
          value={text}
          maxLength={60}
          data-rundown-filter
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setSelected(null)
          }}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t('rundown.nothingFound', { text: filter })}
          text={t('rundown.nothingFoundHint')}
        />
      ) : (
        <Virtuoso
          ref={list}
          className={css['rundownList']}
          role="listbox"
          aria-label={t('rundown.title')}
          aria-activedescendant={selectedProduct && optionId(selectedProduct.id)}
          tabIndex={0}
          data-panel
          data={shown}
          computeItemKey={(_index, product) => product.id}
          fixedItemHeight={64}
          initialTopMostItemIndex={{ index: selectedIndex, align: 'center' }}
          onKeyDown={onKeyDown}
          itemContent={(_index, product) => (
            <RundownRow
              id={optionId(product.id)}
              product={product}
              onAir={product.id === onAirId}
              selected={product.id === selectedProduct?.id}
              onPick={(productId) => {
                setSelected(productId)
                void putOnAir(productId)
              }}
            />
          )}
        />
      )}
    </section>
  )
}
