import { Button, Checkbox, Chip, NativeSelect, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { noOrderFilters, type OrderFilters } from '@shared/contract/order-search'
import { orderStates } from '@shared/domain/orders/order-state'
import { useRows } from '../../../api/hooks'
import { platforms } from '../../../ui/figures/platforms'
import { usePlatformName } from '../../../ui/figures/usePlatformName'
import css from '../orders.module.css'
import { countFilters } from './orderFilters'

/** Narrows the list: by state, payment, platform, product. */
export function FiltersMenu({
  filters,
  onChange,
}: {
  readonly filters: OrderFilters
  readonly onChange: (filters: OrderFilters) => void
}) {
  const { t } = useTranslation(['orders', 'orderDesk'])
  const nameOf = usePlatformName()
  const products = useRows('products')
  const count = countFilters(filters)
  const states: readonly string[] = filters.states
  return (
    <Popover width={320} position="bottom-end" withinPortal trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          px={12}
        >
          {count > 0 ? t('filters.count', { count }) : t('filters.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css['popover']}>
        <div className={css['filterTitle']}>{t('filters.states')}</div>
        <Chip.Group
          multiple
          value={[...filters.states]}
          onChange={(chosen) =>
            onChange({ ...filters, states: orderStates.filter((state) => chosen.includes(state)) })
          }
        >
          <div className={css['chips']}>
            {orderStates.map((state) => (
              <Chip key={state} size="sm" value={state} checked={states.includes(state)}>
                {t(`orderDesk:states.${state}`)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        <Checkbox
          label={t('filters.unpaid')}
          checked={filters.unpaid}
          onChange={(event) => onChange({ ...filters, unpaid: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('onlyWithoutAddress')}
          checked={filters.lacksRecipient}
          onChange={(event) => onChange({ ...filters, lacksRecipient: event.currentTarget.checked })}
        />
        <NativeSelect
          label={t('filters.platform')}
          value={filters.platform ?? ''}
          data={[
            { value: '', label: t('filters.any') },
            ...platforms.map((value) => ({ value, label: nameOf(value) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filters, platform: value === '' ? null : value })
          }
        />
        <NativeSelect
          label={t('filters.product')}
          value={filters.productId ?? ''}
          data={[
            { value: '', label: t('filters.any') },
            ...products.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filters, productId: value === '' ? null : value })
          }
        />
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={count === 0}
          onClick={() => onChange(noOrderFilters)}
        >
          {t('filters.clear')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
