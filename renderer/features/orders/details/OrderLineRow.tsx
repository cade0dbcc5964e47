import { ActionIcon, TextInput } from '@mantine/core'
import { IconMinus, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order, type OrderLine } from '@shared/contract/orders'
import { formatYuan } from '@shared/domain/money'
import { formatQuantity } from '@shared/domain/quantity'
import { useCall, useErrorWords } from '../../../api/useCall'
import { Money } from '../../../ui/figures/Money'
import { readQuantity } from '../../../ui/figures/quantityText'
import css from './details.module.css'

/** What stands in a line of an order, with its quantity as `children`. */
function Line({ line, children }: { readonly line: OrderLine; readonly children: ReactNode }) {
  const { t } = useTranslation('orders')
  const { code, name, unit, quantity, amountFen, priceFen } = line
  return (
    <li className={css['line']} data-cancelled={quantity === 0 || undefined}>
      <div className={css['lineName']}>
        <b>{code}</b> {name}
      </div>
      <div className={css['lineAmount']}>
        <Money fen={amountFen} />
      </div>
      <div className={css['facts']}>
        {t('line.priceEach', { price: formatYuan(priceFen), unit })}
        {quantity === 0 && ` · ${t('line.cancelled')}`}
      </div>
      {children}
    </li>
  )
}

/** What goes along for nothing; it has no price, and comes and goes with what is bought. */
function GiftLine({ line }: { readonly line: OrderLine }) {
  const { t } = useTranslation('orderDesk')
  return (
    <li className={css['line']} data-cancelled={line.quantity === 0 || undefined}>
      <div className={css['lineName']}>
        <b>{line.code}</b> {line.name} <span className={css['gift']}>{t('money.gift')}</span>
      </div>
      <div className={css['fixed']}>{formatQuantity(line.quantity, line)}</div>
    </li>
  )
}

/** One line of an order; while it is open its quantity is typed or stepped, and stored at once. */
export function OrderLineRow({
  line,
  open,
  onChanged,
}: {
  readonly line: OrderLine
  readonly open: boolean
  readonly onChanged: (order: Order) => void
}) {
  if (line.gift) return <GiftLine line={line} />
  if (open) return <OpenLine line={line} onChanged={onChanged} />
  return (
    <Line line={line}>
      <span className={css['fixed']}>{formatQuantity(line.quantity, line)}</span>
    </Line>
  )
}

function OpenLine({
  line,
  onChanged,
}: {
  readonly line: OrderLine
  readonly onChanged: (order: Order) => void
}) {
  const { t } = useTranslation('orders')
  const call = useCall()
  const words = useErrorWords()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const { name, unit, unitSize } = line

  const store = async (quantity: number) => {
    setSaving(true)
    const result = await call('orders.setLineQuantity', { lineId: line.id, quantity }, { quiet: true })
    setSaving(false)
    setTyped(null)
    setProblem(result.ok ? null : words(result.error))
    if (result.ok) onChanged(result.value)
  }
  const commit = () => {
    if (typed === null || saving) return
    const quantity = readQuantity(typed, line)
    if (quantity === null) {
      const example = formatQuantity(unitSize === 1 ? 2 : unitSize + 1, line)
      setProblem(t('line.notQuantity', { example }))
    } else if (quantity === line.quantity) {
      setTyped(null)
      setProblem(null)
    } else void store(quantity)
  }

  return (
    <Line line={line}>
      <div className={css['quantity']}>
        <ActionIcon
          size={32}
          variant="default"
          aria-label={t('line.less', { name, unit })}
          disabled={saving || line.quantity === 0}
          onClick={() => void store(Math.max(0, line.quantity - unitSize))}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <TextInput
          size="xs"
          w={92}
          aria-label={t('line.quantity', { name })}
          styles={{ input: { textAlign: 'center', fontSize: 14 } }}
          value={typed ?? formatQuantity(line.quantity, line)}
          error={problem !== null}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(null)
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) commit()
            else if (event.key === 'Escape') {
              setTyped(null)
              setProblem(null)
            }
          }}
        />
        <ActionIcon
          size={32}
          variant="default"
          aria-label={t('line.more', { name, unit })}
          disabled={saving}
          onClick={() => void store(line.quantity + unitSize)}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={32}
          aria-label={t('line.cancel', { name })}
          disabled={saving || line.quantity === 0}
          onClick={() => void store(0)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      {problem !== null && (
        <div className={css['problem']} role="alert">
          {problem}
        </div>
      )}
    </Line>
  )
}
