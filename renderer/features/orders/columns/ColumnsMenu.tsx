import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type OrderColumn } from '@shared/contract/order-search'
import css from '../orders.module.css'
import { columnKey, firstColumns, movedColumn, orderColumnKeys, withColumn } from './orderColumns'

/** Chooses which columns stand in the list, and in which order. */
export function ColumnsMenu({
  columns,
  onChange,
}: {
  readonly columns: readonly OrderColumn[]
  readonly onChange: (columns: readonly OrderColumn[]) => void
}) {
  const { t } = useTranslation('orders')
  const shown = columns.flatMap(({ key }) => columnKey(key) ?? [])
  const hidden = orderColumnKeys.filter((key) => !shown.includes(key))
  return (
    <Popover width={320} position="bottom-end" withinPortal trapFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('columnsMenu.title')}
          title={t('columnsMenu.title')}
        >
          <IconColumns3 size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={css['popover']}>
        <ul className={css['columnList']} aria-label={t('columnsMenu.title')}>
          {[...shown, ...hidden].map((key) => (
            <li key={key} className={css['columnItem']}>
              <Checkbox
                label={t(`columns.${key}`)}
                checked={shown.includes(key)}
                onChange={(event) => onChange(withColumn(columns, key, event.currentTarget.checked))}
              />
              {shown.includes(key) && (
                <span className={css['moves']}>
                  <Move
                    label={t('columnsMenu.earlier', { name: t(`columns.${key}`) })}
                    icon="up"
                    onClick={() => onChange(movedColumn(columns, key, -1))}
                  />
                  <Move
                    label={t('columnsMenu.later', { name: t(`columns.${key}`) })}
                    icon="down"
                    onClick={() => onChange(movedColumn(columns, key, 1))}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(firstColumns)}>
          {t('columnsMenu.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function Move({ label, icon, onClick }: { label: string; icon: 'up' | 'down'; onClick: () => void }) {
  const Icon = icon === 'up' ? IconChevronUp : IconChevronDown
  return (
    <ActionIcon variant="subtle" size="sm" aria-label={label} title={label} onClick={onClick}>
      <Icon size={15} aria-hidden />
    </ActionIcon>
  )
}
