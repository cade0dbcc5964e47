import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatQuantity } from '@shared/domain/quantity'
import { QuantityText } from '../../../ui/figures/QuantityText'
import { Photo } from '../../../ui/Photo'
import type { StockRow } from '../stockRows'
import css from './counting.module.css'
import { readCounted } from './countReading'

/** One product of the count: what should lie there, what does, and the difference. Enter goes on to the next. */
export function CountRow({
  row,
  index,
  text,
  onType,
  onGo,
}: {
  readonly row: StockRow
  readonly index: number
  readonly text: string
  readonly onType: (text: string) => void
  readonly onGo: (step: 1 | -1) => void
}) {
  const { t } = useTranslation('stock')
  const { product, shelf } = row
  const counted = readCounted(text, row)
  const total = shelf?.total ?? 0
  return (
    <div className={css['row']}>
      <span className={css['product']}>
        <Photo file={product.photo} size={36} />
        <span className={css['code']}>{product.code}</span>
        <span className={css['name']} title={product.name}>
          {product.name}
        </span>
      </span>
      <span className={css['figure']}>
        <QuantityText quantity={total} units={product} />
      </span>
      <TextInput
        data-count={index}
        autoFocus={index === 0}
        aria-label={t('counting.counted', { name: product.name })}
        placeholder={t('counting.placeholder', { example: formatQuantity(Math.max(0, total), product) })}
        value={text}
        error={counted.kind === 'unclear'}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const step =
            event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
          if (step === null) return
          event.preventDefault()
          onGo(step)
        }}
      />
      <span className={css['difference']} role="status">
        {counted.kind === 'unclear' && <span data-tone="bad">{t('counting.notQuantity')}</span>}
        {counted.kind === 'counted' &&
          (counted.difference === 0 ? (
            <span data-tone="good">{t('counting.same')}</span>
          ) : (
            <b data-tone={counted.difference < 0 ? 'bad' : 'warn'}>
              {`${counted.difference > 0 ? '+' : '−'}${formatQuantity(Math.abs(counted.difference), product)}`}
            </b>
          ))}
      </span>
    </div>
  )
}
