import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { Order } from '@shared/contract/orders'
import { formatYuan, parseYuan } from '@shared/domain/money'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import { Money } from '../../../ui/figures/Money'
import css from './details.module.css'

/** What sending costs; the host may type another fee, or let the rules decide again. */
export function ShippingFee({
  order,
  open,
  onChanged,
}: {
  readonly order: Order
  readonly open: boolean
  readonly onChanged: (order: Order) => void
}) {
  const { t } = useTranslation('orderDesk')
  const call = useCall()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState(false)
  const { id, shippingFen, shippingByHandFen } = order

  const store = async (fen: number | null) => {
    const result = await call('orders.setShipping', { id, shippingFen: fen })
    if (!result.ok) return
    onChanged(result.value)
    setTyped(null)
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const fen = parseYuan(typed ?? '')
    setProblem(fen === null)
    if (fen !== null) void store(fen)
  }

  if (typed !== null && open)
    return (
      <form className={css['shipping']} onSubmit={save}>
        <TextInput
          autoFocus
          size="xs"
          w={110}
          inputMode="decimal"
          aria-label={t('money.shippingYuan')}
          leftSection="¥"
          error={problem}
          value={typed}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setTyped(null)
          }}
        />
        <Button type="submit" size="compact-sm">
          {t('money.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void store(null)}>
          {t('money.byRules')}
        </Button>
        {problem && (
          <span className={css['problem']} role="alert">
            {t('money.notYuan')}
          </span>
        )}
      </form>
    )
  return (
    <div className={css['moneyRow']}>
      <span>
        {t('money.shipping')}
        {shippingByHandFen !== null && <i> · {t('money.byHand')}</i>}
      </span>
      <span className={css['fee']}>
        {open && (
          <ActionIcon
            size={26}
            aria-label={t('money.editShipping')}
            title={t('money.editShipping')}
            onClick={() => setTyped(formatYuan(shippingFen))}
          >
            <IconPencil size={15} aria-hidden />
          </ActionIcon>
        )}
        {shippingFen === 0 ? t('money.freeShipping') : <Money fen={shippingFen} />}
      </span>
    </div>
  )
}
